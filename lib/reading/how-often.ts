import type { Amount, Dosage } from '@/lib/dosage/dosage'
import type { Frequency } from '@/lib/dosage/frequency'

/** How often a line asks to be done, in plain numbers. `everyDays` 2 is every other day. */
export type HowOften = {
  timesPerDay: number
  daysPerWeek: number
  everyDays?: number
  /** The days themselves, where they are named. */
  weekdays?: NonNullable<Dosage['weekdays']>
}

/**
 * Reads the frequency of a dosage; of a range the smaller number, which is what was asked for at least.
 * No frequency means once a day, every day (clinical spec 2.2). "Every n hours" counts as one: nobody ticks eight boxes.
 * Named times of the day count one each where no number is given.
 */
export function howOften(dosage: Frequency | null | undefined): HowOften {
  const perDay = dosage?.perDay
  const named = dosage?.timeOfDay?.length ?? 1
  const timesPerDay = perDay === undefined ? named : isEvery(perDay) ? 1 : least(perDay)
  if (dosage?.weekdays) return { timesPerDay, daysPerWeek: dosage.weekdays.length, weekdays: dosage.weekdays }
  const perWeek = dosage?.daysPerWeek
  if (perWeek && isEvery(perWeek)) {
    return { timesPerDay, daysPerWeek: Math.floor(7 / perWeek.everyDays), everyDays: perWeek.everyDays }
  }
  return { timesPerDay, daysPerWeek: perWeek ? least(perWeek) : 7 }
}

function isEvery<T extends object>(value: Amount | T): value is Exclude<T, Amount> {
  return typeof value === 'object' && !('min' in value)
}

function least(amount: Amount): number {
  return typeof amount === 'number' ? amount : amount.min
}
