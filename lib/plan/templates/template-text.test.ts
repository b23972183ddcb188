import { describe, expect, it } from 'vitest'
import { englishGrade, spanishEase, toSentences, toWords } from '@/lib/catalog/texts/check/readability'
import { forbidden } from '@/lib/catalog/texts/check/word-rules'
import { templateSources } from './template-sources'
import { templateTexts } from './texts/template-texts'

const locales = ['en', 'es'] as const
const longest = { en: 15, es: 18 }
const codes = [...templateSources.keys()]

describe.each(locales)('the words of templates in %s', (locale) => {
  const { templates, shared } = templateTexts[locale]

  it.each(codes)('%s speaks to the patient in plain words', (code) => {
    const phases = templates[code].phases
    const notes = (templateSources.get(code)?.phases ?? []).flatMap(({ lines }) =>
      lines.flatMap(({ note }) => (note ? (shared.notes[note] ?? '') : [])),
    )
    const read = [...phases.flatMap(({ patientTitle, goal }) => [`${patientTitle}.`, goal]), ...notes]
    for (const line of read) {
      expect(line).toMatch(/^[A-ZÁÉÍÓÚÑ].*\.$/)
      for (const sentence of toSentences(line))
        expect(toWords(sentence).length, sentence).toBeLessThanOrEqual(longest[locale])
      for (const pattern of forbidden[locale]) expect(line).not.toMatch(pattern)
      expect(line).not.toMatch(/irritab|acute|agud|pain scale|NPRS/i)
    }
    const text = read.join(' ')
    if (locale === 'en') expect(englishGrade(text)).toBeLessThanOrEqual(6)
    else expect(spanishEase(text)).toBeGreaterThanOrEqual(70)
  })

  it.each(codes)('%s gives every phase a title, a goal and an end', (code) => {
    const { name, words, guidance, source, phases } = templates[code]
    expect(phases).toHaveLength(templateSources.get(code)?.phases.length ?? 0)
    for (const line of [name, guidance, source, ...(words ?? [])]) expect(line.trim()).toBe(line)
    expect(guidance).toMatch(/\.$/)
    for (const { title, patientTitle, goal, enter, exit } of phases) {
      for (const short of [title, patientTitle]) expect(short.length).toBeLessThanOrEqual(80)
      for (const long of [goal, enter ?? '', exit]) expect(long.length).toBeLessThanOrEqual(300)
      expect(title).not.toBe('')
      expect(exit).not.toBe('')
    }
  })

  it('name conditions so that "only if" can stand before them', () => {
    for (const condition of Object.values(shared.conditions)) {
      expect(condition).toMatch(/^([a-záéíóúñ]|L\d|S\d|NPRS)/)
      expect(condition).not.toMatch(/[.?!]$/)
    }
  })
})
