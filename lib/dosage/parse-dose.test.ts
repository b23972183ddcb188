import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dosageSchema } from './dosage'
import { validDose } from './dosage.arbitrary'
import { describeDoseProblem } from './dose-problem'
import { formatDose } from './format-dose'
import type { ItemKind } from './kind'
import { parseDose } from './parse-dose'

const readings: [string, ItemKind, object, string?][] = [
  ['3x10 h5 L 2/d 5/w', 'SG', { sets: 3, reps: 10, holdSec: 5, perDay: 2, daysPerWeek: 5 }, 'left'],
  ['3x h30 1/d 5/w', 'ST', { sets: 3, holdSec: 30, perDay: 1, daysPerWeek: 5 }],
  ['h5', 'SG', { holdSec: 5 }],
  ['15m', 'AE', { durationMin: 15 }],
  ['15-20m 3/d', 'SC', { durationMin: { min: 15, max: 20 }, perDay: 3 }],
  ['8-12 rpe6', 'SG', { reps: { min: 8, max: 12 }, effort: 6 }],
  ['g2-3 3x30s 1/w', 'MTc', { grade: { min: 'II', max: 'III' }, sets: 3, holdSec: 30, daysPerWeek: 1 }],
  ['gIV 8m 1-2/w', 'MTc', { grade: 'IV', durationMin: 8, daysPerWeek: { min: 1, max: 2 } }],
  ['60-90s 1/d light', 'MTs', { holdSec: { min: 60, max: 90 }, perDay: 1, pressure: 'light' }],
  ['1-2m x3 4/d', 'MO', { durationMin: { min: 1, max: 2 }, sets: 3, perDay: 4 }],
  ['1x20 hourly', 'MO', { sets: 1, reps: 20, perDay: { everyHours: 1 } }],
  ['2x10 every 2 hours', 'MO', { sets: 2, reps: 10, perDay: { everyHours: 2 } }],
  ['3-4x8 every 2nd day', 'SG', { sets: { min: 3, max: 4 }, reps: 8, daysPerWeek: { everyDays: 2 } }],
  ['3x8 every other day', 'SG', { sets: 3, reps: 8, daysPerWeek: { everyDays: 2 } }],
  ['2x10 bid daily each', 'MO', { sets: 2, reps: 10, perDay: 2, daysPerWeek: 7 }, 'both-each'],
  ['3x10 rest60 3-1-2-0 10kg', 'SG', { sets: 3, reps: 10, restSec: 60, tempo: '3-1-2-0', load: { kg: 10 } }],
  ['3x10 2,5 kg', 'SG', { sets: 3, reps: 10, load: { kg: 2.5 } }],
  ['20lb rir2', 'SG', { load: { lb: 20 }, rir: 2 }],
  ['red band hard', 'SG', { load: { band: 'red', feel: 'hard' } }],
  ['20m moderate 5/w', 'AE', { durationMin: 20, intensityZone: 'moderate', daysPerWeek: 5 }],
  ['pain≤3 3xh30 R', 'ST', { painLimit: 3, sets: 3, holdSec: 30 }, 'right'],
  ['pain 3', 'ST', { painLimit: 3 }],
  ['3x10 steps', 'BA', { sets: 3, distance: { value: 10, unit: 'steps' } }],
  ['20 meters', 'AE', { distance: { value: 20, unit: 'm' } }],
  ['3x20m', 'SG', { sets: 3, distance: { value: 20, unit: 'm' } }],
  ['10x h10', 'SG', { reps: 10, holdSec: 10 }],
  ['3 × 10, H5; RIGHT', 'SG', { sets: 3, reps: 10, holdSec: 5 }, 'right'],
  ['3 sets of 10 reps hold 5 sec alt', 'SG', { sets: 3, reps: 10, holdSec: 5 }, 'alternate'],
  ['2x10 both', 'SG', { sets: 2, reps: 10 }, 'both-together'],
  ['', 'SG', {}],
]

const refusals: [string, ItemKind, string, string, string][] = [
  ['3x h300', 'ST', 'h300', 'tooHigh', 'A hold is 120 s at most. Did you mean h30?'],
  ['10x3', 'SG', '10x3', 'tooHigh', 'Sets are 6 at most. Did you mean 3x10?'],
  ['3x h30 eahc', 'ST', 'eahc', 'unknown', '“eahc” is not part of a dose. Did you mean each?'],
  ['2x10 5w', 'SG', '5w', 'unknown', '“5w” is not part of a dose. Did you mean 5/w?'],
  [
    '2x12-8',
    'SG',
    '2x12-8',
    'reversed',
    'A range goes from the smaller to the larger number. Did you mean 2x8-12?',
  ],
  ['20', 'AE', '20', 'notForKind', 'An aerobic exercise takes no repetitions. Did you mean 20m?'],
  ['15m', 'SG', '15m', 'notForKind', 'A strengthening exercise takes no minutes. Did you mean 15mtr?'],
  ['2x10 h5', 'NM', 'h5', 'glideHold', 'A nerve glide is not a stretch: no hold over 2 s.'],
  [
    '2x10 pain3',
    'NM',
    'pain3',
    'glidePain',
    'A nerve glide stays at pain 2 out of 10 or less. Did you mean pain≤2?',
  ],
  [
    '3x10 red band',
    'SG',
    'red band',
    'bandFeel',
    'Band colors differ by brand: add easy, medium or hard. Did you mean red band medium?',
  ],
  ['3x8 rpe7 7/w', 'SG', '7/w', 'heavyDaily', 'At RPE 6 or more, leave at least one day of rest a week.'],
  ['3x10 L R', 'SG', 'R', 'twice', '“R” says again what already stands in the dose. Keep one of them.'],
  ['200mg', 'MI', '200mg', 'undosed', 'This kind of line carries no dose.'],
]

describe('parseDose', () => {
  it.each(readings)('reads "%s" for %s', (text, kind, dosage, side) => {
    const parsed = parseDose(text, kind)
    expect(parsed).toMatchObject({ ok: true })
    if (!parsed.ok) return
    expect(parsed.dosage).toEqual(dosage)
    expect(parsed.side).toBe(side)
  })

  it.each(refusals)(
    'refuses "%s" for %s at its place, with the likely correction',
    (text, kind, found, code, words) => {
      const parsed = parseDose(text, kind)
      expect(parsed.ok).toBe(false)
      if (parsed.ok) return
      const [problem] = parsed.problems
      expect(problem?.code).toBe(code)
      expect(problem && text.slice(problem.span.start, problem.span.end)).toBe(found)
      expect(problem && describeDoseProblem(problem, 'en')).toBe(words)
    },
  )

  it('limits a cold pack to 20 minutes, and other rests not', () => {
    expect(parseDose('25m', 'SC', ['COLD']).ok).toBe(false)
    expect(parseDose('25m', 'SC', []).ok).toBe(true)
  })

  it('tells which characters set which field', () => {
    const parsed = parseDose('3x10  h5 L', 'SG')
    expect(parsed.tokens).toEqual([
      { start: 0, end: 4, text: '3x10', fields: ['sets', 'reps'] },
      { start: 6, end: 8, text: 'h5', fields: ['holdSec'] },
      { start: 9, end: 10, text: 'L', fields: ['side'] },
    ])
  })

  it('reads back whatever formatDose writes, for every valid dosage of every kind', () => {
    fc.assert(
      fc.property(validDose, ({ kind, dosage, side }) => {
        expect(dosageSchema.safeParse(dosage).success).toBe(true)
        const text = formatDose(dosage, side)
        const parsed = parseDose(text, kind)
        expect(parsed, text).toMatchObject({ ok: true })
        if (!parsed.ok) return
        expect(parsed.dosage, text).toEqual(dosage)
        expect(parsed.side).toBe(side)
        expect(formatDose(parsed.dosage, parsed.side)).toBe(text)
      }),
      { numRuns: 800 },
    )
  })

  it('corrections that are offered are themselves readable', () => {
    for (const [text, kind] of refusals) {
      const parsed = parseDose(text, kind)
      const problem = parsed.ok ? undefined : parsed.problems[0]
      if (!problem?.correction) continue
      const mended = text.slice(0, problem.span.start) + problem.correction + text.slice(problem.span.end)
      expect(parseDose(mended, kind).ok, mended).toBe(true)
    }
  })

  it('answers any text at all without throwing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const parsed = parseDose(text, 'SG')
        if (!parsed.ok)
          for (const problem of parsed.problems) expect(describeDoseProblem(problem, 'en')).not.toBe('')
      }),
    )
  })
})
