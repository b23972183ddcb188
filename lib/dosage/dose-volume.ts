import { type Amount, highest } from './amount'
import type { Grade } from './choices'
import type { Dosage } from './dosage'

const wakingHours = 14

/** Sets, where several are given; the number of sets that differ in repetitions. */
export function setsOf({ sets, repsPerSet }: Dosage): Amount | undefined {
  return repsPerSet?.length ?? sets
}

/** Bouts a day at most; "every 2 hours" counts the 14 hours awake. 1 when the dose names none. */
export function boutsPerDay({ perDay }: Dosage, of: (amount: Amount) => number = highest): number {
  if (perDay === undefined) return 1
  if (typeof perDay === 'object' && 'everyHours' in perDay) return Math.floor(wakingHours / perDay.everyHours)
  return of(perDay)
}

/** Days a week at most; "every other day" is 3.5. 0 when the dose names none. */
export function daysAWeek({ daysPerWeek, weekdays }: Dosage): number {
  if (weekdays) return weekdays.length
  if (daysPerWeek === undefined) return 0
  return typeof daysPerWeek === 'object' && 'everyDays' in daysPerWeek
    ? 7 / daysPerWeek.everyDays
    : highest(daysPerWeek)
}

/** Repetitions of one bout at most, all sets together. 0 when the dose names none. */
export function repsInBout(dosage: Dosage): number {
  if (dosage.repsPerSet) return dosage.repsPerSet.reduce((sum, reps) => sum + reps, 0)
  if (dosage.emom) return dosage.emom.minutes * dosage.emom.reps
  return dosage.reps === undefined ? 0 : highest(dosage.reps) * highest(dosage.sets, 1)
}

/** Seconds held in one bout at most, all sets and repetitions together. */
export function holdInBout(dosage: Dosage): number {
  const times = repsInBout(dosage) || highest(dosage.sets, 1)
  return highest(dosage.holdSec) * times
}

/** Minutes of one bout at most, all sets together. 0 when the dose names none. */
export function minutesInBout({ durationMin, durationSec, sets, intervals, distance }: Dosage): number {
  if (intervals) return (intervals.count * (intervals.work.sec + intervals.ease.sec)) / 60
  const minutes = highest(durationMin) + (durationSec ?? 0) / 60
  return distance ? minutes : minutes * highest(sets, 1)
}

/** The effort that the dose asks for at most, repetitions in reserve included (clinical spec 2.4). */
export function highestEffort({ effort, rir }: Dosage): number | undefined {
  if (effort !== undefined) return highest(effort)
  return rir === undefined ? undefined : 10 - (typeof rir === 'number' ? rir : rir.min)
}

/** The grade at the upper end. */
export function highestGrade({ grade }: Dosage): Grade | undefined {
  return typeof grade === 'object' ? grade.max : grade
}

/** How hard an aerobic dose is at its hardest, by zone, effort or heart-rate zone (clinical spec 2.4 and 1.5). */
export function hardestZone(dosage: Dosage): 'easy' | 'moderate' | 'hard' | undefined {
  const { intensityZone, heartRate, intervals } = dosage
  const levels = [
    intensityZone,
    ofEffort(highestEffort(dosage)),
    heartRate && 'zone' in heartRate ? ofHeartZone(heartRate.zone) : undefined,
    intervals?.work.zone ?? ofEffort(intervals?.work.effort),
  ]
  return (['hard', 'moderate', 'easy'] as const).find((level) => levels.includes(level))
}

function ofEffort(effort: number | undefined) {
  if (effort === undefined) return undefined
  return effort >= 7 ? 'hard' : effort >= 5 ? 'moderate' : 'easy'
}

const ofHeartZone = (zone: number) => (zone >= 4 ? 'hard' : zone >= 2 ? 'moderate' : 'easy')
