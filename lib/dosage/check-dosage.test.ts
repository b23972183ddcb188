import { describe, expect, it } from 'vitest'
import { checkDosage, describeDosageProblem } from './check-dosage'
import type { Dosage } from './dosage'
import type { DoseContext } from './dose-context'
import type { DosedItem } from './dosed-item'

const st: DosedItem = { kind: 'ST' }
const prop: DosedItem = { kind: 'ST', traits: ['position'] }
const sg: DosedItem = { kind: 'SG', traits: [] }
const squeeze: DosedItem = { kind: 'SG', traits: ['every-2-hours'], level: 1 }
const mo: DosedItem = { kind: 'MO', traits: [] }
const pump: DosedItem = { kind: 'MO', traits: ['hourly'], limb: 'foot' }
const pressUp: DosedItem = { kind: 'MO', traits: ['hourly-10-days'] }
const slider: DosedItem = { kind: 'NM', attributes: ['NSL', 'NTENF'] }
const tensioner: DosedItem = { kind: 'NM', attributes: ['NTEN'] }
const hop: DosedItem = { kind: 'SG', attributes: ['IMPACT'], traits: [] }
const jog: DosedItem = { kind: 'AE', attributes: ['AVIG', 'IMPACT'] }
const ae: DosedItem = { kind: 'AE' }
const cold: DosedItem = { kind: 'SC', attributes: ['COLD'] }
const heat: DosedItem = { kind: 'SC', attributes: ['HEAT@both'] }
const rest: DosedItem = { kind: 'SC', traits: [] }
const mts: DosedItem = { kind: 'MTs' }
const mobilization: DosedItem = { kind: 'MTc', attributes: ['CLINIC', 'MOBHI'] }
const withMovement: DosedItem = { ...mobilization, traits: ['no-grade'] }
const thrust: DosedItem = { kind: 'MTc', attributes: ['CLINIC', 'THRUST'] }

type Case = [string, Dosage, DosedItem, string, DoseContext?]

const stops: Case[] = [
  ['a stretch of minutes that is no position', { durationMin: 1 }, st, 'stretchLong'],
  ['a position over 20 minutes', { durationMin: 21 }, prop, 'stretchLong'],
  ['a position over 60 minutes a day', { durationMin: 20, perDay: 4 }, prop, 'stretchLong'],
  ['a stretch of over 10 minutes a day', { sets: 3, holdSec: 60, perDay: 4 }, st, 'stretchLong'],
  ['a held glide', { holdSec: 3 }, slider, 'glideHold'],
  ['a glide of minutes', { durationMin: 1 }, slider, 'glideHold'],
  ['glide pain above 2', { painLimit: 3 }, slider, 'glidePain'],
  ['an hourly glide', { reps: 5, perDay: { everyHours: 1 } }, slider, 'glideVolume'],
  ['a glide every 2 hours', { reps: 5, perDay: { everyHours: 2 } }, slider, 'glideVolume'],
  ['more than 60 glides a day', { sets: 2, reps: 11, perDay: 3 }, slider, 'glideVolume'],
  ['a tensioner twice a day', { sets: 1, reps: 8, perDay: 2 }, tensioner, 'glideVolume'],
  ['maximal effort', { effort: 10 }, sg, 'maximalEffort'],
  ['maximal effort on a bike', { effort: 10 }, ae, 'maximalEffort'],
  ['nothing in reserve', { rir: { min: 0, max: 2 } }, sg, 'maximalEffort'],
  ['heavy work every day', { effort: { min: 5, max: 7 }, daysPerWeek: 7 }, sg, 'heavyDaily'],
  ['3 in reserve every day', { rir: 3, daysPerWeek: 7 }, sg, 'heavyDaily'],
  ['70% every day', { load: { percentOneRepMax: 70 }, daysPerWeek: 7 }, sg, 'heavyDaily'],
  [
    'heavy work on seven named days',
    { effort: 8, weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] },
    sg,
    'heavyDaily',
  ],
  ['hops on 5 days', { sets: 2, reps: 6, daysPerWeek: 5 }, hop, 'powerDaily'],
  ['hops on two days running', { sets: 2, reps: 6, weekdays: ['mon', 'tue'] }, hop, 'powerDaily'],
  ['hops on Sunday and Monday', { sets: 2, reps: 6, weekdays: ['mon', 'sun'] }, hop, 'powerDaily'],
  ['more than 100 contacts', { sets: 4, reps: 26, daysPerWeek: 2 }, hop, 'powerDaily'],
  ['more than 150 repetitions a day', { sets: 4, reps: 19, perDay: 2 }, sg, 'volumeDay'],
  ['151 in sets that differ', { repsPerSet: [30, 30, 16], perDay: 2 }, mo, 'volumeDay'],
  ['more than 300 foot pumps', { reps: 22, perDay: { everyHours: 1 } }, pump, 'volumeDay'],
  ['holds of more than 15 minutes', { sets: 4, holdSec: 60, perDay: 4 }, sg, 'volumeDay'],
  ['91 minutes a day', { durationMin: 46, perDay: 2 }, ae, 'volumeDay'],
  ['a total of 91 minutes', { perDayTotal: { value: 91, unit: 'min' } }, ae, 'volumeDay'],
  ['a slip of the keys', { durationMin: 60, intensityZone: 'hard', perDay: 10 }, ae, 'volumeDay'],
  ['21 hard minutes', { durationMin: 21, intensityZone: 'hard' }, ae, 'volumeDay'],
  ['hard on 4 days', { durationMin: 10, effort: 7, daysPerWeek: 4 }, ae, 'volumeDay'],
  [
    '24 hard minutes in intervals',
    { intervals: { count: 6, work: { sec: 240, zone: 'hard' }, ease: { sec: 60 } } },
    ae,
    'volumeDay',
  ],
  ['zone 5', { heartRate: { zone: 5 } }, ae, 'sprint'],
  [
    'a pulse target with a beta blocker',
    { heartRate: { bpm: { min: 100, max: 120 } } },
    ae,
    'pulseTarget',
    { flags: ['beta_blocker'] },
  ],
  [
    'a pulse target with a pacemaker',
    { heartRate: { zone: 2 } },
    ae,
    'pulseTarget',
    { flags: ['pacemaker_icd'] },
  ],
  ['cold over 20 minutes', { durationMin: 21 }, cold, 'coldTime'],
  ['cold seven times a day', { durationMin: 10, perDay: 7 }, cold, 'coldGap'],
  ['cold every hour', { durationMin: 5, perDay: { everyHours: 1 } }, cold, 'coldGap'],
  ['cold over 120 minutes a day', { durationMin: 20, perDay: { everyHours: 2 } }, cold, 'coldTotal'],
  ['heat over 20 minutes', { durationMin: { min: 15, max: 25 } }, heat, 'heatTime'],
  ['heat five times a day', { durationMin: 10, perDay: 5 }, heat, 'heatTotal'],
  ['heat every 2 hours', { durationMin: 20, perDay: { everyHours: 2 } }, heat, 'heatTotal'],
  ['self-massage over 15 minutes a day', { durationMin: 8, perDay: 2 }, mts, 'selfPress'],
  ['self-massage over 120 s a spot', { durationSec: 121 }, mts, 'selfPress'],
  ['a thrust without visits', { grade: 'V', reps: 1 }, thrust, 'thrustVisits'],
  ['three thrusts a visit', { grade: 'V', reps: 3, visits: { perWeek: 1 } }, thrust, 'thrustVisits'],
  ['seven thrust visits', { grade: 'V', reps: 1, visits: { total: 7 } }, thrust, 'thrustVisits'],
  [
    'eight thrust visits by the week',
    { grade: 'V', reps: 1, visits: { perWeek: 2 }, weeks: 4 },
    thrust,
    'thrustVisits',
  ],
  ['grade V on a mobilization', { grade: 'V', visits: { perWeek: 1 } }, mobilization, 'gradeOnOther'],
  ['a range that ends at V', { grade: { min: 'I', max: 'V' }, sets: 3 }, mobilization, 'gradeOnOther'],
  ['a mobilization without a grade', { sets: 3, holdSec: 30 }, mobilization, 'gradeOnOther'],
  ['every 2 hours of strengthening', { reps: 10, perDay: { everyHours: 2 } }, sg, 'everyHours'],
  ['an hourly squeeze', { reps: 5, perDay: { everyHours: 1 } }, squeeze, 'everyHours'],
  ['an hourly stretch', { holdSec: 30, perDay: { everyHours: 1 } }, st, 'everyHours'],
  ['hourly without an end', { reps: 10, perDay: { everyHours: 1 } }, pressUp, 'hourlyDays'],
  ['hourly for 2 weeks', { reps: 10, perDay: { everyHours: 1 }, weeks: 2 }, pressUp, 'hourlyDays'],
  ['as many as possible without limits', { amrap: { sec: 60 } }, sg, 'amrapBounds'],
  ['as many as possible at effort 9', { amrap: { sec: 60 }, effort: 9, painLimit: 3 }, sg, 'amrapBounds'],
  ['effort and reserve', { effort: 6, rir: 4 }, sg, 'saidTwice'],
  ['two kinds of repetitions', { reps: 10, repsPerSet: [12, 10] }, sg, 'saidTwice'],
  ['sets that do not fit', { sets: 3, repsPerSet: [12, 10] }, sg, 'saidTwice'],
  ['named days and a number', { weekdays: ['mon'], daysPerWeek: 3 }, sg, 'saidTwice'],
  ['a grade on a stretch', { grade: 'III' }, st, 'notForKind'],
  ['bouts of a walk as sets', { sets: 3, durationMin: 10 }, ae, 'notForKind'],
  ['a dose of medical information', { perDay: 2 }, { kind: 'MI' }, 'undosed'],
]

const nearMisses: [string, Dosage, DosedItem, DoseContext?][] = [
  ['stretch pain of 5', { painLimit: 5 }, st],
  ['a stretch of 10 minutes a day', { sets: 5, holdSec: 120 }, st],
  ['a position of 20 minutes', { durationMin: 20, perDay: 3 }, prop],
  ['a tensioner that stays 2 s', { holdSec: 2, perDay: 1 }, tensioner],
  ['60 glides a day', { sets: 2, reps: 10, perDay: 3 }, slider],
  ['a slider with a tension code, twice a day', { reps: 10, perDay: 2 }, slider],
  ['glides every 3 hours', { reps: 10, perDay: { everyHours: 3 } }, slider],
  ['effort 9', { effort: 9, daysPerWeek: 3 }, sg],
  ['1 in reserve', { rir: 1 }, sg],
  ['effort 7 on 6 days', { effort: 7, daysPerWeek: 6 }, sg],
  ['effort 6 on 7 days', { effort: 6, daysPerWeek: 7 }, sg],
  ['69% on 7 days', { load: { percentOneRepMax: 69 }, daysPerWeek: 7 }, sg],
  ['hops every other day', { sets: 2, reps: 6, daysPerWeek: { everyDays: 2 } }, hop],
  ['hops on 4 days', { sets: 2, reps: 6, daysPerWeek: 4 }, hop],
  ['hops on Monday and Wednesday', { sets: 2, reps: 6, weekdays: ['mon', 'wed'] }, hop],
  ['100 contacts', { sets: 4, reps: 25, daysPerWeek: 2 }, hop],
  ['jogging minutes', { durationMin: 20, effort: 7, daysPerWeek: { everyDays: 2 } }, jog],
  ['150 repetitions', { sets: 3, reps: 25, perDay: 2 }, sg],
  ['hourly foot pumps', { reps: 20, perDay: { everyHours: 1 } }, pump],
  ['15 minutes of holds', { sets: 5, holdSec: 60, perDay: 3 }, sg],
  ['90 minutes a day', { durationMin: 45, perDay: 2 }, ae],
  ['20 hard minutes on 3 days', { durationMin: 20, intensityZone: 'hard', daysPerWeek: 3 }, ae],
  [
    'the hard minutes of intervals',
    { durationMin: 25, intervals: { count: 5, work: { sec: 60, effort: 7 }, ease: { sec: 120 } } },
    ae,
  ],
  ['30 hard minutes for sport', { durationMin: 30, intensityZone: 'hard' }, ae, { sportPhase: true }],
  ['zone 5 for sport', { durationMin: 5, heartRate: { zone: 5 } }, ae, { sportPhase: true }],
  [
    'a measured pulse with a beta blocker',
    { heartRate: { zone: 2, measured: true } },
    ae,
    { flags: ['beta_blocker'] },
  ],
  ['a pulse target', { heartRate: { zone: 2 } }, ae, { flags: ['tha'] }],
  ['cold for 20 minutes, six times', { durationMin: 20, perDay: 6 }, cold],
  ['cold every 3 hours', { durationMin: 20, perDay: { everyHours: 3 } }, cold],
  ['heat for 20 minutes, four times', { durationMin: 20, perDay: 4 }, heat],
  ['25 minutes with calves on a chair', { durationMin: 25 }, rest],
  ['a position every 2 hours', { durationMin: 5, perDay: { everyHours: 2 } }, rest],
  ['15 minutes of self-massage', { durationMin: 5, perDay: 3 }, mts],
  ['120 s a spot', { holdSec: 120 }, mts],
  ['two thrusts at six visits', { grade: 'V', reps: 2, visits: { perWeek: 1, total: 6 } }, thrust],
  [
    'eight thrust visits with a review date',
    { grade: 'V', visits: { total: 8 } },
    thrust,
    { reviewDate: '2027-01-15' },
  ],
  ['grade IV on a mobilization', { grade: 'IV+', sets: 3 }, mobilization],
  ['no grade on a mobilization with movement', { sets: 3, reps: 10 }, withMovement],
  ['no grade where nothing is dosed', {}, mobilization],
  ['a light squeeze every 2 hours', { reps: 10, perDay: { everyHours: 2 } }, squeeze],
  ['strengthening every 4 hours', { reps: 10, perDay: { everyHours: 4 } }, sg],
  ['mobility every 2 hours', { reps: 10, perDay: { everyHours: 2 } }, mo],
  ['hourly press-ups for 1 week', { reps: 10, perDay: { everyHours: 1 }, weeks: 1 }, pressUp],
  ['as many as possible within limits', { amrap: { sec: 60 }, effort: 8, painLimit: 3 }, sg],
  ['sets that fit', { sets: 2, repsPerSet: [12, 10] }, sg],
]

const errors = (dosage: Dosage, item: DosedItem, context?: DoseContext) =>
  checkDosage(dosage, item, context).filter((problem) => problem.severity === 'error')

describe('the hard stops of clinical spec 2.7', () => {
  it.each(stops)('stop %s', (_, dosage, item, code, context) => {
    const found = errors(dosage, item, context)
    expect(found.map((problem) => problem.code)).toEqual([code])
    for (const problem of found) {
      expect(dosage, problem.field).toHaveProperty(problem.field)
      expect(describeDosageProblem(problem, 'en')).toMatch(/^[A-Z].+\.$/)
      expect(describeDosageProblem(problem, 'es')).toMatch(/^[A-ZÁÉÍÓÚ].+\.$/)
    }
  })
  it.each(nearMisses)('let %s stand', (_, dosage, item, context) => {
    expect(errors(dosage, item, context)).toEqual([])
  })
})

describe('remarks', () => {
  const hints = (dosage: Dosage, item: DosedItem, context?: DoseContext) =>
    checkDosage(dosage, item, context).map(({ code }) => code)

  it('name the usual range of a hold and its source', () => {
    const [hint] = checkDosage({ sets: 3, holdSec: 90 }, st)
    expect(hint).toMatchObject({ severity: 'hint', field: 'holdSec', source: 'S2' })
    expect(hint && describeDosageProblem(hint, 'en')).toBe('Usual hold: 10 to 60 s.')
    expect(hint && describeDosageProblem(hint, 'es')).toBe('Lo usual: mantener de 10 a 60 s.')
    expect(checkDosage({ sets: 3, holdSec: 30 }, st)).toEqual([])
  })
  it('ask for a longer hold from age 65, and a shorter one before', () => {
    expect(hints({ holdSec: 20 }, st, { age: 65 })).toEqual(['olderHold'])
    expect(hints({ holdSec: 45 }, st, { age: 65 })).toEqual([])
    expect(hints({ holdSec: 20 }, st, { age: 64 })).toEqual([])
    expect(hints({ holdSec: 45 }, st, { age: 64 })).toEqual(['unusual'])
  })
  it('ask whether pain 4 or 5 in a stretch settles', () => {
    expect(hints({ painLimit: 4 }, st)).toEqual(['stretchPainSettled'])
    expect(hints({ painLimit: 4, settled: 'morning' }, st)).toEqual([])
    expect(hints({ painLimit: 3 }, st)).toEqual([])
  })
  it('find named days that lie too close for every other day', () => {
    expect(hints({ daysPerWeek: { everyDays: 2 }, weekdays: ['mon', 'tue'] }, sg)).toEqual(['daysMisfit'])
    expect(hints({ daysPerWeek: { everyDays: 2 }, weekdays: ['mon', 'wed', 'fri'] }, sg)).toEqual([])
  })
  it('ask for consent to a thrust', () => {
    expect(hints({ grade: 'V', visits: { perWeek: 1 } }, thrust)).toEqual(['thrust'])
  })
})
