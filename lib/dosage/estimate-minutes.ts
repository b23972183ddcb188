import { middle } from './amount'
import type { DistanceUnit } from './choices'
import type { Dosage } from './dosage'
import { boutsPerDay, setsOf } from './dose-volume'
import type { DosedItem } from './dosed-item'
import { type ItemKind, type Side, undosedKinds } from './kind'

/** Seconds one repetition takes without a hold or a tempo; unhurried, as at home. */
export const secondsPerRep: Partial<Record<ItemKind, number>> = { SG: 4, MO: 4, NM: 3, BA: 4, ST: 4, MTc: 4 }
/** Seconds to get into and out of a held position. */
const settle = 4
/** Seconds between sets or holds where the dose names none. */
export const usualRest: Partial<Record<ItemKind, number>> = { SG: 45, ST: 10, MO: 15, NM: 20, BA: 20 }
/** Seconds to get ready, once per bout. */
export const setUp = 20
/** An easy walk: units in a second. A lap is taken as 25 m. */
const perSecond: Record<DistanceUnit, number> = {
  steps: 1.6,
  m: 1,
  km: 0.001,
  mi: 0.001 / 1.609,
  ft: 3.28,
  yd: 1.094,
  laps: 0.04,
}

/** How often a line is done one after the other with those of its group, and the rest in seconds that falls to it. */
export type Round = { rounds: number; restSec: number }

/** A line that stands alone. */
export const once: Round = { rounds: 1, restSec: 0 }

/**
 * Minutes this dose takes on a day when it is due, all of that day's bouts together; ranges count their middle,
 * "each side" counts twice and each round of its group again. 0 for kinds without a dose. An estimate for planning, not a measurement: the seconds
 * assumed are the constants above (clinical spec 6.2).
 */
export function estimateMinutes(
  dosage: Dosage,
  item: DosedItem,
  side?: Side,
  { rounds, restSec } = once,
): number {
  if (undosedKinds.includes(item.kind)) return 0
  const total = totalPerDay(dosage)
  if (total > 0) return total + setUp / 60
  const bout = boutSeconds(dosage, item.kind)
  if (bout === 0) return 0
  const sides = side === 'both-each' ? 2 : 1
  const all = (bout * sides + setUp) * rounds + restSec
  return (all * boutsPerDay(dosage, (amount) => middle(amount, 1))) / 60
}

/** Minutes of a day's total; a week's total is taken as five days. */
function totalPerDay({ perDayTotal, perWeekTotal }: Dosage): number {
  if (perDayTotal)
    return perDayTotal.unit === 'min'
      ? perDayTotal.value
      : perDayTotal.value / perSecond[perDayTotal.unit] / 60
  if (!perWeekTotal) return 0
  const minutes =
    perWeekTotal.unit === 'min' ? perWeekTotal.value : perWeekTotal.value / perSecond[perWeekTotal.unit] / 60
  return minutes / 5
}

function boutSeconds(dosage: Dosage, kind: ItemKind): number {
  const { intervals, emom, amrap } = dosage
  if (intervals && dosage.durationMin === undefined)
    return intervals.count * (intervals.work.sec + intervals.ease.sec)
  if (emom) return emom.minutes * 60
  if (amrap) return amrap.sec * middle(dosage.sets, 1)
  const sets = middle(setsOf(dosage), 1)
  const each = setSeconds(dosage, kind)
  if (each === 0) return 0
  const rest = dosage.restSec ?? (dosage.durationMin === undefined ? (usualRest[kind] ?? 0) : 0)
  return sets * each + Math.max(0, sets - 1) * rest
}

function setSeconds(dosage: Dosage, kind: ItemKind): number {
  const { durationMin, durationSec, distance, repsPerSet } = dosage
  if (durationMin !== undefined) return middle(durationMin, 0) * 60
  if (durationSec !== undefined) return durationSec
  if (distance !== undefined) return distance.value / perSecond[distance.unit]
  const hold = middle(dosage.holdSec, 0) + (dosage.pushSec ?? 0)
  const reps = repsPerSet
    ? repsPerSet.reduce((total, count) => total + count, 0) / repsPerSet.length
    : dosage.reps === undefined
      ? undefined
      : middle(dosage.reps, 0)
  if (reps === undefined) return hold > 0 ? hold + settle : dosage.sets === undefined ? 0 : 20
  const tempo = dosage.tempo?.split('-').reduce((sum, part) => sum + Number(part), 0)
  return reps * ((tempo || secondsPerRep[kind] || 4) + hold)
}
