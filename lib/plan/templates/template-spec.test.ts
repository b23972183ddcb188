import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { TemplateCode } from './template-sources'
import { templateSources } from './template-sources'
import { templateTexts } from './texts/template-texts'

/** The templates of clinical spec 6 as its data file holds them. */
const rows = readFileSync(new URL('./data/templates.spec.psv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('|'))

const spec = rows.flatMap(([kind, code = '', name = '', flags = '', note = '', source = '', ...rest], at) => {
  if (kind !== 'P') return []
  const next = rows.findIndex((row, index) => index > at && row[0] === 'P')
  const phases = rows.slice(at + 1, next === -1 ? undefined : next)
  return [
    { code: code as TemplateCode, name, flags, note, source, light: rest[0], icd: rest[1] ?? '', phases },
  ]
})

/** Lines that the specification's own rules refuse, and what stands in their place. */
const mended: Record<string, string> = {
  // 2.6 asks what "3x8" means on an item that is held, and the item's text holds (2.8: 5x h10)
  'neck-ext-qp 3x8 3/w': '5x h10 3/w',
}

describe.each(spec)('$code', ({ code, name, flags, note, source, light, icd, phases }) => {
  const data = templateSources.get(code)
  const { templates, shared } = templateTexts.en
  const text = templates[code]

  it('has the name, pain light, flags and codes of the clinical spec', () => {
    expect(text.name).toBe(name.replace(/ \(default.*\)/, ''))
    expect(data?.painLight).toBe(light)
    for (const flag of data?.flags ?? []) expect(flags).toMatch(new RegExp(`\\b${flag}\\b`))
    expect(data?.flags).toHaveLength(
      flags.match(/[a-z]+_[a-z0-9_]+|meralgia|bppv|crps|osteoporosis/g)?.length ?? 0,
    )
    expect(data?.icd10cm).toEqual(icd.match(/[A-Z]\d\d(\.\w+)?/g))
    for (const one of data?.icd10cm ?? []) expect(shared.icd10cm[one], one).toBeTruthy()
  })

  it('names the numbers and sources of the clinical spec, in both languages', () => {
    for (const { templates } of Object.values(templateTexts)) {
      expect(numbers(templates[code].guidance)).toEqual(numbers(note))
      for (const part of source.split(/;|,(?= Mellor)/)) {
        const author = /\[K\]/.test(part)
          ? null
          : /[A-ZÖ][\w-]*[a-zA-Z]/.exec(part.replace(/Seed.*/, ''))?.[0]
        if (author && author !== 'World') expect(templates[code].source).toContain(author)
      }
      expect(numbers(templates[code].source)).toEqual(numbers(source.replace('seen by review 1', '')))
      expect(/own knowledge|not read|onocimiento propio|no leíd/i.test(templates[code].source)).toBe(
        source.includes('[K]'),
      )
    }
  })

  it('has its phases, with weeks, titles and criteria', () => {
    expect(data?.phases.map(({ weeks }) => weeks)).toEqual(phases.map(([, , weeks = '']) => toWeeks(weeks)))
    expect(text.phases.map(({ title }, place) => `${place + 1} ${title}`)).toEqual(
      phases.map(([, title]) => title),
    )
    for (const { templates } of Object.values(templateTexts))
      for (const [place, [, , , enter = '', , exit = '']] of phases.entries()) {
        const said = templates[code].phases[place]
        const more = enter.replace(/^exit \d(; )?/, '')
        expect(said?.enter === undefined, enter).toBe(more === '')
        expect(numbers(said?.enter ?? '')).toEqual(numbers(more))
        expect(numbers(said?.exit ?? '')).toEqual(numbers(exit))
        expect(said?.exit).toBeTruthy()
      }
  })

  it('has every line, with dose, condition and note', () => {
    for (const [place, [, title, , , lines = '']] of phases.entries()) {
      const wanted = readLines(lines)
      const found = data?.phases[place]?.lines ?? []
      expect(found.map(({ slug }) => slug)).toEqual(wanted.map(({ slug }) => slug))
      for (const [at, { slug, dose, condition, note: words }] of wanted.entries()) {
        const where = `${title}, ${slug}`
        expect(found[at]?.dose, where).toBe(dose === '' ? undefined : (mended[`${slug} ${dose}`] ?? dose))
        expect(found[at]?.if !== undefined, where).toBe(condition !== '')
        expect(found[at]?.note !== undefined, where).toBe(words !== '')
        if (found[at]?.if)
          expect(isShortFor(found[at].if, condition), `${found[at].if}: ${condition}`).toBe(true)
        if (found[at]?.note)
          expect(isShortFor(found[at].note, words), `${found[at].note}: ${words}`).toBe(true)
      }
    }
  })
})

it('has no template that the clinical spec does not have, and no words too many', () => {
  expect([...templateSources.keys()].toSorted()).toEqual(spec.map(({ code }) => code).toSorted())
  const lines = [...templateSources.values()].flatMap(({ phases }) => phases.flatMap((phase) => phase.lines))
  const used = (key: 'if' | 'note') => [...new Set(lines.flatMap((line) => line[key] ?? []))].toSorted()
  const codes = [...new Set([...templateSources.values()].flatMap(({ icd10cm }) => icd10cm))].toSorted()
  for (const { shared } of Object.values(templateTexts)) {
    expect(Object.keys(shared.conditions).toSorted()).toEqual(used('if'))
    expect(Object.keys(shared.notes).toSorted()).toEqual(used('note'))
    expect(Object.keys(shared.icd10cm).toSorted()).toEqual(codes)
  }
})

/** `slug{dose "note to the patient" ?condition}` (clinical spec 6.1); words after `limit 90` belong to the dose. */
function readLines(line: string) {
  return [...line.matchAll(/([a-z0-9-]+)(?:\{([^}]*)\})?/g)].map(([, slug = '', inside = '']) => {
    const [typed = '', condition = ''] = inside.split(/\?(.*)/s)
    const note = /(?<!limit \d+ )"([^"]*)"\s*$/.exec(typed)
    const dose = typed.slice(0, note?.index).trim()
    return { slug, dose: dose === 'info' ? '' : dose, condition, note: note?.[1] ?? '' }
  })
}

/** "2–6 wk", "wk 3–8", "0–7 d", "2–9 mo", "12 wk +": whole weeks gone by; what goes on has no end. */
function toWeeks(text: string) {
  const [first = 0, last = first] = [...text.matchAll(/\d+/g)].map(([number]) => Number(number))
  const unit = /mo|d|wk/.exec(text)?.[0] ?? ''
  const week = (value: number) =>
    ({ mo: Math.round((value * 52) / 12), d: Math.ceil(value / 7) })[unit] ?? value
  const from = text.startsWith('wk') ? first - 1 : week(first)
  return text.endsWith('+') ? { from } : { from, to: week(last) }
}

/** The numbers of a text, each once. */
function numbers(text: string): string[] {
  return [...new Set(text.replace(/(\d),(\d{3})/g, '$1$2').match(/\d+/g) ?? [])].toSorted()
}

/** Whether a name is made of words of the phrase, in their order. */
function isShortFor(name: string, phrase: string): boolean {
  const words = phrase
    .toLowerCase()
    .replaceAll('≤', ' at most ')
    .replaceAll('≥', ' at least ')
    .replaceAll('°', ' degrees')
    .replaceAll('%', ' percent')
    .split(/[^a-z0-9]+/)
  return name.split('-').every((word) => {
    const at = words.indexOf(word)
    words.splice(0, at + 1)
    return at >= 0
  })
}
