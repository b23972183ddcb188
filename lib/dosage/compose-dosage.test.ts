import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeDosage, type DosageInput } from './compose-dosage'
import { validDose } from './dosage.arbitrary'
import type { ItemKind, Side } from './kind'
import { parseDose } from './parse-dose'

function say(text: string, kind: ItemKind, more: Partial<DosageInput> = {}): string {
  const parsed = parseDose(text, kind)
  if (!parsed.ok) throw new Error(`"${text}" is no dose of ${kind}`)
  return composeDosage({ dosage: parsed.dosage, side: parsed.side, kind, locale: 'en', ...more }).text
}

describe('composeDosage: the examples of clinical spec 2.5', () => {
  it('strength with a hold, each side', () => {
    expect(
      composeDosage({
        dosage: { sets: 3, reps: 10, holdSec: 5, perDay: 2, daysPerWeek: 5 },
        side: 'both-each',
        kind: 'SG',
        locale: 'en',
      }).text,
    ).toBe('Do 3 sets of 10. Hold each one 5 seconds. Do each side. Do this twice a day, 5 days a week.')
  })
  it('stretch of the left leg', () => {
    expect(
      composeDosage({
        dosage: { sets: 3, holdSec: 30, perDay: 1, daysPerWeek: 7 },
        side: 'left',
        kind: 'ST',
        limb: 'leg',
        locale: 'en',
      }).text,
    ).toBe('Stretch 3 times. Hold 30 seconds each time. Left leg only. Do this once a day, every day.')
  })
  it('walking by the talk test', () => {
    expect(
      composeDosage({
        dosage: { durationMin: 20, intensityZone: 'moderate', daysPerWeek: 5 },
        kind: 'AE',
        slug: 'walk',
        locale: 'en',
      }).text,
    ).toBe('Walk for 20 minutes. Go at a pace where you can talk but not sing. Do this 5 days a week.')
  })
  it('nerve glide', () => {
    expect(composeDosage({ dosage: { sets: 2, reps: 10, perDay: 2 }, kind: 'NM', locale: 'en' }).text).toBe(
      'Glide 10 times. Rest. Do 10 more. Do not hold. Do this twice a day.',
    )
  })
})

const sentences: [string, ItemKind, string, Partial<DosageInput>?][] = [
  ['1x10', 'SG', 'Do this 10 times.'],
  ['1x1', 'SG', 'Do this 1 time.'],
  [
    '3x8-12 rpe6-7 3/w',
    'SG',
    'Do 3 sets of 8 to 12. It should feel hard, 6 to 7 out of 10. You could do 2 or 3 more. Do this 3 days a week.',
  ],
  ['2x10 rpe4-5', 'SG', 'Do 2 sets of 10. It should feel like some work, 4 to 5 out of 10.'],
  [
    '3x h15 3/w L',
    'SG',
    'Do this 3 times. Hold 15 seconds each time. Left side only. Do this 3 days a week.',
    { limb: 'side' },
  ],
  ['2x10 h1', 'SG', 'Do 2 sets of 10.'],
  [
    '3x10 rest60 3-1-2-0 10kg',
    'SG',
    'Do 3 sets of 10. Rest 60 seconds between sets. Use 10 kilograms. Lower for 3 seconds, pause 1, lift for 2.',
  ],
  ['3x10 rest20 1kg', 'SG', 'Do 3 sets of 10. Use 1 kilogram.'],
  ['2x8 red band medium', 'SG', 'Do 2 sets of 8. Use the red band. The pull should feel medium.'],
  [
    '3x h30 limit 90 "bend your hip"',
    'ST',
    'Do not bend your hip past 90 degrees. Stretch 3 times. Hold 30 seconds each time.',
  ],
  ['1x h30', 'ST', 'Stretch 1 time. Hold 30 seconds.'],
  ['4 h20 alt', 'ST', 'Stretch 4 times. Hold 20 seconds each time. Switch sides each time.'],
  ['3m 2/d', 'ST', 'Stay in the stretch for 3 minutes. Do this twice a day.'],
  ['1x10 2/d', 'NM', 'Glide 10 times. Do not hold. Do this twice a day.'],
  ['3x8 h2', 'NM', 'Glide 8 times. Rest. Do 3 sets like this. Hold no longer than 2 seconds.'],
  ['1-2m x3 4/d', 'MO', 'Do this for 1 to 2 minutes, 3 times. Do this 4 times a day.'],
  ['1x20 hourly', 'MO', 'Do this 20 times. Do this every hour while you are awake.'],
  ['2x10 every 2h', 'MO', 'Do 2 sets of 10. Do this every 2 hours while you are awake.'],
  ['3x8 every 2nd day', 'SG', 'Do 3 sets of 8. Do this every other day.'],
  ['3x8 1/d every 2nd day', 'SG', 'Do 3 sets of 8. Do this once a day, every other day.'],
  ['3x8 1/w', 'SG', 'Do 3 sets of 8. Do this 1 day a week.'],
  ['3x10 steps', 'BA', 'Take 10 steps. Do this 3 times.'],
  ['20m 2/w', 'AE', 'Swim for 20 minutes. Do this 2 days a week.', { slug: 'swim' }],
  ['1m', 'AE', 'Cycle for 1 minute.', { slug: 'bike-recumbent' }],
  ['20m', 'AE', 'Walk in the pool for 20 minutes.', { slug: 'aqua-walk' }],
  ['20m', 'AE', 'Walk and jog for 20 minutes.', { slug: 'jog-return' }],
  ['5m 2/d', 'BR', 'Breathe like this for 5 minutes. Do this twice a day.', { slug: 'breath-diaphragm' }],
  [
    '15-20m 3/d',
    'SC',
    'Leave the cold pack on for 15 to 20 minutes. Keep a cloth between the pack and your skin. Do this 3 times a day.',
    { slug: 'sc-cold' },
  ],
  ['10m 3/d', 'SC', 'Rest like this for 10 minutes. Do this 3 times a day.', { slug: 'pos-9090' }],
  ['20-30m', 'SC', 'Get up every 20 to 30 minutes.', { slug: 'sit-break' }],
  ['60-90s 1/d light', 'MTs', 'Stay 60 to 90 seconds on each spot. Press lightly. Do this once a day.'],
  [
    'g3 3x30s 1/w',
    'MTc',
    'Your therapist does this for 30 seconds, 3 times. This is done at 1 visit a week.',
  ],
  ['g3 3x30s 1-2/w', 'MTc', 'Grade III. 3 bouts of 30 s. 1 to 2 visits a week.', { audience: 'clinician' }],
  [
    '3x h20 pain≤3 6wk with helper',
    'ST',
    'Stretch 3 times. Hold 20 seconds each time. Keep pain at 3 out of 10 or less. Keep this up for 6 weeks. Have a helper beside you.',
  ],
  ['R', 'SC', 'Right hip only.', { limb: 'hip' }],
]

describe('composeDosage', () => {
  it.each(sentences)('says "%s" of %s', (text, kind, sentence, more) => {
    expect(say(text, kind, more)).toBe(sentence)
  })

  it('sets the side in bold, and a range limit as a whole', () => {
    const { sentences: said } = composeDosage({
      dosage: { sets: 3, holdSec: 30, rangeLimit: 'Stop at the first pull' },
      side: 'right',
      kind: 'ST',
      limb: 'arm',
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
    expect(composeDosage({ dosage: { durationMin: 5 }, kind: 'MI', locale: 'en' })).toEqual({
      sentences: [],
      text: '',
    })
  })

  it('never says reps, ×, a slash or BID, never "1 times", and ends each sentence', () => {
    fc.assert(
      fc.property(validDose, ({ kind, dosage, side }) => {
        // A free text of the therapist is said as it was typed.
        const { rangeLimit: _, load, ...rest } = dosage
        const plain = load && 'band' in load ? rest : { ...rest, load }
        for (const audience of ['patient', 'clinician'] as const) {
          const { sentences: said } = composeDosage({ dosage: plain, side, kind, locale: 'en', audience })
          for (const { text, parts } of said) {
            expect(text).not.toMatch(/\breps?\b|[×/]|\b(?:BID|prn)\b|undefined|NaN|\{|\}/i)
            expect(text).not.toMatch(
              /(?<![\d.] to )(?<![\d.])\b1 (?:times|seconds|minutes|days|weeks|sets|hours|meters)\b/,
            )
            expect(text).not.toMatch(
              /\b(?:[02-9]|\d\d+) (?:time|second|minute|day|week|set|hour|meter)\b(?! of)/,
            )
            expect(text).toMatch(/^[\dA-Z].*\.$/)
            expect(parts.map((part) => part.text).join('')).toBe(text)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('tells apart doses that differ in amount, hold, side or frequency', () => {
    const base = { kind: 'SG' as ItemKind, locale: 'en' as const }
    const said = (text: string, side?: Side) => say(text, base.kind, { side })
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
