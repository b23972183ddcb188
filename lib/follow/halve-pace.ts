import { lowest } from '@/lib/dosage/amount'
import { setsOf } from '@/lib/dosage/dose-volume'
import type { LinePace } from '@/lib/reading/pace'

type Dose = LinePace['dosage']

/**
 * Half of a dose, for the day after a stop that is better ("Do half of each one today"): half the sets, or of a single
 * set half the repetitions, or half the time of work, rounded down and never none. A hold keeps its seconds.
 */
export function halvePace(dosage: Dose): Dose {
  const { repsPerSet, reps, durationMin, durationSec, intervals, emom, amrap } = dosage
  const sets = lowest(setsOf(dosage), 1)
  if (repsPerSet) return { ...dosage, repsPerSet: repsPerSet.slice(0, half(sets)) }
  if (sets > 1) return { ...dosage, sets: half(sets), ...(reps === undefined ? {} : { reps: lowest(reps) }) }
  if (reps !== undefined) return { ...dosage, reps: half(lowest(reps)) }
  if (durationMin !== undefined)
    return { ...without(dosage, 'durationMin'), durationSec: half(lowest(durationMin) * 60) }
  if (durationSec !== undefined) return { ...dosage, durationSec: half(durationSec) }
  if (intervals) return { ...dosage, intervals: { ...intervals, count: half(intervals.count) } }
  if (emom) return { ...dosage, emom: { ...emom, minutes: half(emom.minutes) } }
  return amrap ? { ...dosage, amrap: { sec: half(amrap.sec) } } : dosage
}

/** Half of a whole number, at least 1. */
export function half(count: number): number {
  return Math.max(1, Math.floor(count / 2))
}

function without<Key extends keyof Dose>(dosage: Dose, key: Key): Omit<Dose, Key> {
  const { [key]: _, ...rest } = dosage
  return rest
}
