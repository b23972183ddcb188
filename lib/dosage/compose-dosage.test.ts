import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeDosage } from './compose-dosage'
import { sentences } from './data/sentences'
import { limbSentences, sideSentences } from './data/side-sentences'
import { validDose } from './dosage.arbitrary'
import type { DosageInput } from './dosage-input'
import { type DosedItem, sideMeansWords } from './dosed-item'
import type { Side } from './kind'
import { parseDose } from './parse-dose'

function say(text: string, item: DosedItem, more: Partial<DosageInput> = {}): string {
  const parsed = parseDose(text, item)
  if (!parsed.ok) throw new Error(`"${text}" is no dose of ${item.kind}`)
  const { dosage, side, supervised } = parsed
  return composeDosage({ dosage, side, supervised, item, locale: 'en', ...more }).text
}

const sg: DosedItem = { kind: 'SG' }
const mtc: DosedItem = { kind: 'MTc', attributes: ['MOBHI'] }

describe('composeDosage', () => {
  it.each(sentences)('says "%s" of %o in English and Spanish', (text, item, en, es) => {
    expect(say(text, item)).toBe(en)
    expect(say(text, item, { locale: 'es' })).toBe(es)
  })

  it('says grade and visits to the clinician', () => {
    const clinician = { audience: 'clinician' as const }
    expect(say('g3 3x30s 1-2/w', mtc, clinician)).toBe('Grade III. 3 bouts of 30 s. 1 to 2 visits a week.')
    expect(say('gIII+ to IV- 8m 6 visits', mtc, { ...clinician, locale: 'es' })).toBe(
      'Grado III+ a IV−. 8 min. 6 citas.',
    )
  })

  it.each(sideMeansWords)('says the side of an item where it means "%s"', (sideMeans) => {
    const item: DosedItem = { kind: 'SG', sideMeans, limb: 'leg' }
    const said = (side: Side, locale: 'en' | 'es') => composeDosage({ side, item, locale }).sentences.at(-1)
    const [en, left, right] = sideSentences[sideMeans]
    expect(said('left', 'en')?.text).toBe(en)
    expect(said('left', 'es')?.text).toBe(left)
    expect(said('right', 'es')?.text).toBe(right)
    expect(said('left', 'es')?.parts.find(({ strong }) => strong)?.text).toMatch(/^izquierd[ao]$/)
  })

  it.each(limbSentences)('names the %s with its gender', (limb, en, es, stretched) => {
    const said = (locale: 'en' | 'es', sideMeans?: 'stretched') =>
      composeDosage({ side: 'left', item: { kind: 'SG', limb, sideMeans }, locale }).text
    expect(said('en')).toBe(en)
    expect(said('es')).toBe(es)
    expect(said('es', 'stretched')).toBe(stretched)
  })

  it('sets the side in bold, and a range limit as a whole', () => {
    const { sentences: said } = composeDosage({
      dosage: { sets: 3, holdSec: 30, rangeLimit: 'Stop at the first pull' },
      side: 'right',
      item: { kind: 'ST', limb: 'arm' },
      locale: 'en',
    })
    expect(said[0]).toEqual({
      text: 'Stop at the first pull.',
      strong: true,
      parts: [{ text: 'Stop at the first pull.', strong: true }],
    })
    expect(said.at(-1)).toEqual({
      text: 'Right arm only.',
      parts: [{ text: 'Right', strong: true }, { text: ' arm only.' }],
    })
  })

  it('says nothing of kinds that carry no dose', () => {
    expect(composeDosage({ dosage: { durationMin: 5 }, item: { kind: 'MI' }, locale: 'en' })).toEqual({
      sentences: [],
      text: '',
    })
  })

  /** A free text of the therapist is said as it was typed. */
  const withoutFreeText = ({ rangeLimit: _, load, ...rest }: NonNullable<DosageInput['dosage']>) =>
    load && 'feel' in load ? rest : { ...rest, load }

  it('never says reps, ×, a slash or BID, never "1 times", and ends each sentence', () => {
    fc.assert(
      fc.property(validDose, ({ item, dosage, side, supervised }) => {
        for (const audience of ['patient', 'clinician'] as const) {
          const { sentences: said, text: whole } = composeDosage({
            dosage: withoutFreeText(dosage),
            side,
            supervised,
            item,
            locale: 'en',
            audience,
          })
          expect(whole.match(/(?:^|\. )Do this\b/g)?.length ?? 0).toBeLessThanOrEqual(1)
          for (const { text, parts } of said) {
            expect(text).not.toMatch(/\breps?\b|[×/]|\b(?:BID|prn|RPE|RIR|AMRAP|EMOM)\b|undefined|NaN|\{|\}/i)
            expect(text).not.toMatch(
              /(?<![\d.] to )(?<![\d.,])\b1 (?:times|seconds|minutes|days|weeks|sets|hours|meters)\b/,
            )
            expect(text).not.toMatch(
              /(?<![\d.,])\b(?:[02-9]|\d\d+) (?:time|second|minute|day|week|set|hour|meter)\b(?! of)/,
            )
            expect(text).toMatch(/^[\dA-Z].*\.$/)
            expect(parts.map((part) => part.text).join('')).toBe(text)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('says every dose in Spanish, without a word of English', () => {
    fc.assert(
      fc.property(validDose, ({ item, dosage, side, supervised }) => {
        for (const audience of ['patient', 'clinician'] as const) {
          const { sentences: said } = composeDosage({
            dosage: withoutFreeText(dosage),
            side,
            supervised,
            item,
            locale: 'es',
            audience,
          })
          for (const { text } of said) {
            expect(text).not.toMatch(
              /\b(?:do|hold|times|the|your|and|to|of|every|each)\b|[×/]|undefined|NaN|\{|\}/i,
            )
            expect(text).not.toMatch(
              /(?<![\d.] a )(?<![\d.,])\b1 (?:veces|segundos|minutos|semanas|series|metros)\b/,
            )
            expect(text).toMatch(/^[\dA-ZÁÉÍÓÚ].*\.$/)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('tells apart doses that differ in amount, hold, side or frequency', () => {
    const said = (text: string, side?: Side) => say(text, sg, { side })
    const texts = [
      said('3x10'),
      said('2x10'),
      said('3x12'),
      said('3x10 h5'),
      said('3x10 2/d'),
      said('3x10 3/w'),
      said('3x10', 'left'),
      said('3x10', 'right'),
    ]
    expect(new Set(texts).size).toBe(texts.length)
  })
})
