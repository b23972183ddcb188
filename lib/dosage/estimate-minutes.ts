import type { Amount, Dosage } from './dosage'
import { type ItemKind, type Side, undosedKinds } from './kind'

/** Seconds one repetition takes without a hold or a tempo; unhurried, as at home. */
const secondsPerRep: Partial<Record<ItemKind, number>> = { SG: 4, MO: 4, NM: 3, BA: 4, ST: 4, MTc: 4 }
/** Seconds to get into and out of a held position. */
const settle = 4
/** Seconds between sets or holds where the dose names none. */
const usualRest: Partial<Record<ItemKind, number>> = { SG: 45, ST: 10, MO: 15, NM: 20, BA: 20 }
/** Seconds to get ready, once per bout. */
const setUp = 20
/** Steps and metres at an easy walk. */
const perSecond = { steps: 1.6, m: 1 }
const wakingHours = 14

/**
 * Minutes this dose takes on a day when it is due, all of that day's bouts together; ranges count their middle,
 * "each side" counts twice. 0 for kinds without a dose. An estimate for planning, not a measurement: the seconds
 * assumed are the constants above.
 */
export function estimateMinutes(dosage: Dosage, kind: ItemKind, side?: Side): number {
  if (undosedKinds.includes(kind)) return 0
  const bout = boutSeconds(dosage, kind)
  if (bout === 0) return 0
  const sides = side === 'both-each' ? 2 : 1
  return ((bout * sides + setUp) * boutsPerDay(dosage.perDay)) / 60
}

function middle(amount: Amount | undefined, otherwise: number): number {
  if (amount === undefined) return otherwise
  return typeof amount === 'number' ? amount : (amount.min + amount.max) / 2
}

function boutsPerDay(perDay: Dosage['perDay']): number {
  if (typeof perDay === 'object' && 'everyHours' in perDay) return Math.floor(wakingHours / perDay.everyHours)
  return middle(perDay, 1)
}

function boutSeconds(dosage: Dosage, kind: ItemKind): number {
  const sets = middle(dosage.sets, 1)
  const each = setSeconds(dosage, kind)
  if (each === 0) return 0
  const rest = dosage.restSec ?? (dosage.durationMin === undefined ? (usualRest[kind] ?? 0) : 0)
  return sets * each + Math.max(0, sets - 1) * rest
}

function setSeconds(dosage: Dosage, kind: ItemKind): number {
  if (dosage.durationMin !== undefined) return middle(dosage.durationMin, 0) * 60
  if (dosage.distance !== undefined) return dosage.distance.value / perSecond[dosage.distance.unit]
  const hold = middle(dosage.holdSec, 0)
  if (dosage.reps === undefined) return hold > 0 ? hold + settle : dosage.sets === undefined ? 0 : 20
  const tempo = dosage.tempo?.split('-').reduce((sum, part) => sum + Number(part), 0)
  return middle(dosage.reps, 0) * ((tempo || secondsPerRep[kind] || 4) + hold)
}
