import type { Amount } from './amount'
import type { TimeOfDay, Weekday } from './choices'
import type { Dosage } from './dosage'
import type { DosedItem } from './dosed-item'
import { formatDose } from './format-dose'

/** One thing a dose says, for a row of fields. `rest` is whatever has no field of its own, as it is typed. */
export type DoseFact =
  | { key: 'setsOf'; sets: string; reps: string }
  | {
      key: 'sets' | 'reps' | 'hold' | 'minutes' | 'restBetween' | 'effort' | 'perDay' | 'daysPerWeek' | 'rest'
      value: string
    }
  | { key: 'weekdays'; days: readonly Weekday[] }
  | { key: 'times'; times: readonly TimeOfDay[] }

/** What a dose says, thing by thing, in the order in which it is typed. */
export function toDoseFacts(dosage: Dosage, item: DosedItem): DoseFact[] {
  const {
    sets,
    reps,
    holdSec,
    durationMin,
    restSec,
    effort,
    perDay,
    daysPerWeek,
    weekdays,
    timeOfDay,
    ...others
  } = dosage
  const rest: Dosage = {
    ...others,
    ...(isPlain(perDay) ? {} : { perDay }),
    ...(isPlain(daysPerWeek) ? {} : { daysPerWeek }),
  }
  const both: DoseFact[] =
    sets === undefined || reps === undefined
      ? [...fact('sets', sets), ...fact('reps', reps)]
      : [{ key: 'setsOf', sets: sayAmount(sets), reps: sayAmount(reps) }]
  const typed = formatDose(rest, { item })
  return [
    ...both,
    ...fact('hold', holdSec),
    ...fact('minutes', durationMin),
    ...fact('effort', effort),
    ...fact('restBetween', restSec),
    ...(isPlain(perDay) ? fact('perDay', perDay) : []),
    ...(timeOfDay ? [{ key: 'times' as const, times: timeOfDay }] : []),
    ...(isPlain(daysPerWeek) ? fact('daysPerWeek', daysPerWeek) : []),
    ...(weekdays ? [{ key: 'weekdays' as const, days: weekdays }] : []),
    ...(typed ? [{ key: 'rest' as const, value: typed }] : []),
  ]
}

/** A number or a range as it stands in a field: "10", "8-12". */
export function sayAmount(amount: Amount): string {
  return typeof amount === 'number' ? String(amount) : `${amount.min}-${amount.max}`
}

/** The number or range that a field holds; null for what is neither. */
export function readAmount(text: string): Amount | null {
  const [, low, high] = /^(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?$/.exec(text.trim()) ?? []
  if (low === undefined) return null
  if (high === undefined) return Number(low)
  return Number(low) < Number(high) ? { min: Number(low), max: Number(high) } : null
}

function isPlain(often: Dosage['perDay'] | Dosage['daysPerWeek']): often is Amount | undefined {
  return typeof often !== 'object' || 'min' in often
}

type PlainKey = Extract<DoseFact, { value: string }>['key']

function fact(key: PlainKey, amount: Amount | undefined): DoseFact[] {
  return amount === undefined ? [] : [{ key, value: sayAmount(amount) }]
}
