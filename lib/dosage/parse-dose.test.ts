import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dosage, dosageSchema } from './dosage'
import { dosedItem, validDose } from './dosage.arbitrary'
import { type DoseProblem, describeDoseProblem } from './dose-problem'
import type { DosedItem } from './dosed-item'
import { formatDose } from './format-dose'
import type { ItemKind } from './kind'
import { parseDose } from './parse-dose'

const held: DosedItem = { kind: 'SG', traits: ['holds'], dosage: { sets: 3, holdSec: 20 } }
const heldBalance: DosedItem = { kind: 'BA', traits: [], dosage: { sets: 3, holdSec: 20 } }
const walk: DosedItem = { kind: 'AE', activity: 'walk' }
const toItem = (item: ItemKind | DosedItem): DosedItem => (typeof item === 'string' ? { kind: item } : item)

type Refusal = [text: string, item: ItemKind | DosedItem, found: string, code: string, correction?: string]

/** Each with its place, its reason, and what was meant where only one thing can be. */
const refusals: Refusal[] = [
  ['3x h300', 'ST', 'h300', 'tooHigh'],
  ['10x3', 'SG', '10x3', 'tooHigh', '3x10'],
  ['3x40', 'SG', '3x40', 'tooHigh'],
  ['61m', 'BR', '61m', 'tooHigh'],
  ['rest 400', 'SG', 'rest 400', 'tooHigh'],
  ['pain≤8', 'ST', 'pain≤8', 'tooHigh'],
  ['0 reps', 'SG', '0 reps', 'tooLow'],
  ['HR 40-120', 'AE', 'HR 40-120', 'tooLow'],
  ['30 visits', 'MTc', '30 visits', 'tooHigh'],
  ['g7', 'MTc', 'g7', 'tooHigh'],
  ['g1+', 'MTc', 'g1+', 'unclear'],
  ['3x h30 eahc', 'ST', 'eahc', 'unknown', 'each'],
  ['2x10 tight', 'AE', 'tight', 'unknown'],
  ['2x10 5w', 'SG', '5w', 'weeksOrDays'],
  ['2x12-8', 'SG', '2x12-8', 'reversed', '2x8-12'],
  ['g3-2', 'MTc', 'g3-2', 'reversed', 'g II-III'],
  ['20', 'AE', '20', 'notForKind', '20min'],
  ['h30', 'AE', 'h30', 'notForKind'],
  ['3kg', 'ST', '3kg', 'notForKind'],
  ['2x10 h5', 'NM', 'h5', 'glideHold'],
  ['3m', 'NM', '3m', 'glideHold'],
  ['2x10 pain3', 'NM', 'pain3', 'glidePain', 'pain≤2'],
  ['25m', { kind: 'SC', attributes: ['COLD'] }, '25m', 'coldTime', '20min'],
  ['3m', 'ST', '3m', 'stretchLong'],
  ['3x10 red band', 'SG', 'red band', 'bandFeel'],
  ['RTB', 'SG', 'RTB', 'bandFeel'],
  ['3x8 rpe7 7/w', 'SG', '7/w', 'heavyDaily'],
  ['3x8 rpe10', 'SG', 'rpe10', 'maximalEffort'],
  ['RPE10', 'AE', 'RPE10', 'maximalEffort'],
  ['3x8 RIR0', 'SG', 'RIR0', 'maximalEffort'],
  ['3x10 L R', 'SG', 'R', 'twice', ''],
  ['3x10 3x10', 'SG', '3x10', 'twice', ''],
  ['2/d bid', 'MO', 'bid', 'twice', ''],
  ['am am', 'MO', 'am', 'twice', ''],
  ['daily 1/d 7/w', 'MO', 'daily', 'twice'],
  ['6 visits 8 visits', 'MTc', '8 visits', 'twice', ''],
  ['3x10 L', { kind: 'SG', sideRule: 'both' }, 'L', 'sideNotForItem'],
  ['200mg', 'MI', '200mg', 'undosed', ''],
  ['3x10 hard', 'SG', 'hard', 'notForKind'],
  ['hard', 'MTs', 'hard', 'selfPress'],
  ['g5 1/w', { kind: 'MTc', attributes: ['MOBHI'] }, 'g5', 'gradeOnOther'],
  ['g1-5 1/w', { kind: 'MTc', attributes: ['MOBHI'] }, 'g1-5', 'gradeOnOther'],
  ['3x30s', { kind: 'MTc', attributes: ['MOBHI'] }, '3x30s', 'gradeOnOther'],
  ['10 hourly', { kind: 'MO', traits: [] }, 'hourly', 'everyHours'],
  ['10 hourly', 'NM', 'hourly', 'glideVolume'],
  ['20 every 2h', 'BA', 'every 2h', 'everyHours'],
  // The refused words of clinical spec 2.6.
  ['3x10 PRN', 'SG', 'PRN', 'asNeeded'],
  ['10 as needed', 'MO', 'as needed', 'asNeeded'],
  ['10m prn pain', 'AE', 'prn pain', 'asNeeded'],
  ['15m si hace falta', 'SC', 'si hace falta', 'asNeeded'],
  ['3x10 as tolerated', 'SG', 'as tolerated', 'asTolerated'],
  ['10 AT', 'MO', 'AT', 'asTolerated'],
  ['10 ad lib', 'MO', 'ad lib', 'asTolerated'],
  ['3x max', 'SG', 'max', 'maximalEffort'],
  ['3 sets to failure', 'SG', 'to failure', 'maximalEffort'],
  ['3 sets to fatigue', 'SG', 'to fatigue', 'maximalEffort'],
  ['3 series al fallo', 'SG', 'al fallo', 'maximalEffort'],
  ['overnight', 'SC', 'overnight', 'asleep'],
  ['20m asleep', 'SC', 'asleep', 'asleep'],
  ['20m while you sleep', 'MTc', 'while you sleep', 'asleep'],
  ['ice until numb', 'SC', 'until numb', 'untilNumb'],
  ['20m Z5', 'AE', 'Z5', 'sprint'],
  ['6x sprint', 'AE', 'sprint', 'sprint'],
  ['HRZ5', 'AE', 'HRZ5', 'sprint'],
  ['x-ray', 'SG', 'x-ray', 'medicine'],
  ['ibuprofen', 'SC', 'ibuprofen', 'medicine'],
  ['400 mg', 'SC', '400 mg', 'medicine'],
  ['20m', 'BA', '20m', 'minutesOrMeters'],
  ['15m', 'SG', '15m', 'minutesOrMeters'],
  ['3x5', 'ST', '3x5', 'secondsOrTimes'],
  ['3x10', held, '3x10', 'secondsOrTimes'],
  ['3x10', heldBalance, '3x10', 'secondsOrTimes'],
  ['3x10', 'MTc', '3x10', 'secondsOrTimes'],
  ['3x10', 'MTs', '3x10', 'secondsOrTimes'],
  ['8min', 'SG', '8min', 'amrapOrEmom'],
  ['10min', 'SG', '10min', 'amrapOrEmom'],
  ['AMRAP 5min', 'SG', 'AMRAP 5min', 'amrapBounds'],
]

function problemOf(text: string, item: DosedItem): DoseProblem | undefined {
  const parsed = parseDose(text, item)
  return parsed.ok
    ? undefined
    : (parsed.problems.find(({ code }) => code !== 'unknown') ?? parsed.problems[0])
}

describe('parseDose', () => {
  it.each(refusals)('refuses "%s" of %o at "%s": %s', (text, of, found, code, correction) => {
    const item = toItem(of)
    const problem = problemOf(text, item)
    expect(problem?.code).toBe(code)
    if (!problem) return
    if (problem.span.end > 0) expect(text.slice(problem.span.start, problem.span.end)).toBe(found)
    expect(problem.correction || undefined).toBe(correction || undefined)
    expect(describeDoseProblem(problem, 'en')).toMatch(/[.?]$/)
    expect(describeDoseProblem(problem, 'es')).toMatch(/[.?]$/)
  })

  it('says what was refused, and what was probably meant, in words', () => {
    const words = (text: string, kind: ItemKind, locale: 'en' | 'es' = 'en') => {
      const problem = problemOf(text, { kind })
      return problem && describeDoseProblem(problem, locale)
    }
    expect(words('10x3', 'SG')).toBe('Sets are 6 at most. Did you mean 3x10?')
    expect(words('10x3', 'SG', 'es')).toBe('Las series son 6 como máximo. ¿Quiso escribir 3x10?')
    expect(words('3x h30 eahc', 'ST')).toBe('“eahc” is not part of a dose. Did you mean each?')
    expect(words('20', 'AE')).toBe('An aerobic exercise takes no repetitions. Did you mean 20min?')
    expect(words('3x10 L R', 'SG')).toBe('“R” says again what already stands in the dose. Keep one of them.')
    expect(words('20m', 'BA')).toBe('“20m”: minutes (min) or meters (mtr)?')
    expect(words('3x10 PRN', 'SG')).toBe(
      '“PRN”: say when, and how often at most. A patient cannot follow it as it stands.',
    )
  })

  /** Every offered correction parses in its place and changes nothing but what was refused. */
  it.each(refusals)('mends "%s" of %o only where it was refused', (text, of) => {
    const item = toItem(of)
    const problem = problemOf(text, item)
    if (problem?.correction === undefined) return
    const put = (words: string) => text.slice(0, problem.span.start) + words + text.slice(problem.span.end)
    const mended = parseDose(put(problem.correction), item)
    expect(mended, put(problem.correction)).toMatchObject({ ok: true })
    const without = parseDose(put(''), item)
    if (!mended.ok || !without.ok) return
    const { field } = problem
    const rest = Object.entries(mended.dosage).filter(([name]) => name in without.dosage && name !== field)
    for (const [name, value] of rest) expect(value).toEqual(without.dosage[name as keyof Dosage])
    if (without.side) expect(mended.side).toBe(without.side)
  })

  it('takes sprints in a return-to-sport phase', () => {
    expect(parseDose('10m Z5', walk, 'en', { sportPhase: true })).toMatchObject({
      ok: true,
      dosage: { durationMin: 10, intensityZone: 'hard' },
    })
  })

  it('limits a cold pack to 20 minutes, and other rests not', () => {
    expect(parseDose('25m', { kind: 'SC', attributes: ['COLD'] }).ok).toBe(false)
    expect(parseDose('25m', { kind: 'SC' }).ok).toBe(true)
  })

  it('reads what belongs to the line beside the dose', () => {
    expect(
      parseDose('3x h20 L with helper "Only a mild pull." ?no groin pinch? maybe', { kind: 'ST' }),
    ).toMatchObject({
      ok: true,
      dosage: { sets: 3, holdSec: 20 },
      side: 'left',
      supervised: 'helper',
      note: 'Only a mild pull.',
      condition: 'no groin pinch? maybe',
    })
    expect(parseDose('3x30" ?optional', { kind: 'ST' })).toMatchObject({
      dosage: { sets: 3, holdSec: 30 },
      condition: 'optional',
    })
    expect(parseDose('10 "Does it hurt?"', { kind: 'MO' })).toMatchObject({ note: 'Does it hurt?' })
    expect(parseDose('info ?asks', { kind: 'MI' })).toMatchObject({ ok: true, dosage: {}, condition: 'asks' })
    expect(parseDose('?asks', { kind: 'CT' })).toMatchObject({ ok: true, condition: 'asks' })
  })

  it('tells which characters set which field', () => {
    const parsed = parseDose('3x10  h5 (L)', { kind: 'SG' })
    expect(parsed.tokens).toEqual([
      { start: 0, end: 4, text: '3x10', fields: ['sets', 'reps'] },
      { start: 6, end: 8, text: 'h5', fields: ['holdSec'] },
      { start: 10, end: 11, text: 'L', fields: ['side'] },
    ])
  })

  it('reads a point before thousands of steps in Spanish', () => {
    expect(parseDose('1.500 pasos', walk, 'es')).toMatchObject({ dosage: { distance: { value: 1500 } } })
    expect(parseDose('1.500 pasos', walk, 'en')).toMatchObject({ dosage: { distance: { value: 1.5 } } })
  })

  it('reads back whatever formatDose writes, for every valid dosage of every item', () => {
    fc.assert(
      fc.property(validDose, ({ item, dosage, side, supervised }) => {
        expect(dosageSchema.safeParse(dosage).success).toBe(true)
        for (const known of [item, undefined]) {
          const text = formatDose(dosage, { side, supervised, item: known })
          const parsed = parseDose(text, item)
          expect(parsed, text).toMatchObject({ ok: true })
          if (!parsed.ok) return
          expect(parsed.dosage, text).toEqual(dosage)
          expect(parsed.side).toBe(side)
          expect(parsed.supervised).toBe(supervised)
          expect(formatDose(parsed.dosage, { side, supervised, item: known })).toBe(text)
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('answers any text at all without throwing, and never in the dark', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), dosedItem, (text, item) => {
        const parsed = parseDose(text, item)
        if (parsed.ok) return
        expect(parsed.problems.length).toBeGreaterThan(0)
        for (const problem of parsed.problems)
          for (const locale of ['en', 'es'] as const)
            expect(describeDoseProblem(problem, locale)).not.toBe('')
      }),
    )
  })
})

describe('formatDose', () => {
  it.each([
    ['3x10 h5 L 2/d 5/w', 'SG'],
    ['3x h30 1/d 5/w', 'ST'],
    ['3x10 3/w', 'SG'],
    ['10 5/w', 'MO'],
    ['20m moderate 5/w', 'AE'],
    ['g2-3 3x30s 1-2 visits/wk', 'MTc'],
    ['gIII+ to IV 8m', 'MTc'],
    ['4x(4min hard, 3min easy)', 'AE'],
    ['3x20mtr 2/w', 'SG'],
    ['red band hard', 'SG'],
    ['3-5 h15-30 push6', 'ST'],
    ['am bedtime Mon/Wed/Fri', 'MO'],
  ] as const)('writes "%s" of %s as it is read', (text, kind) => {
    const item = { kind }
    const parsed = parseDose(text, item)
    expect(parsed.ok && formatDose(parsed.dosage, { side: parsed.side, item })).toBe(text)
  })
  it('marks repetitions before a distance of three digits, whose thousands they would be', () => {
    const item = { kind: 'BA' } as const
    for (const dosage of [
      { reps: 1, perDay: { everyHours: 3 }, perWeekTotal: { value: 100, unit: 'km' } },
      { sets: 3, reps: 10, perWeekTotal: { value: 100, unit: 'mi' } },
      { reps: 5, perWeekTotal: { value: 99, unit: 'km' } },
      { reps: 5, perWeekTotal: { value: 150, unit: 'min' } },
    ] as const)
      for (const known of [item, undefined])
        expect(parseDose(formatDose(dosage, { item: known }), item)).toMatchObject({ ok: true, dosage })
    expect(formatDose({ reps: 5, perWeekTotal: { value: 100, unit: 'km' } }, { item })).toBe(
      '5 reps 100km/wk',
    )
    expect(formatDose({ reps: 5, perWeekTotal: { value: 99, unit: 'km' } }, { item })).toBe('5 99km/wk')
  })
  it('marks repetitions where the item is not known', () => {
    expect(formatDose({ sets: 3, reps: 10, daysPerWeek: 3 })).toBe('3x10 reps 3/w')
  })
})
