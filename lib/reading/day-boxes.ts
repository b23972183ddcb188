import type { Frequency } from '@/lib/dosage/frequency'
import { type Slot, slots, slotsOf, spreadSlots } from '@/lib/dosage/slot'
import type { HowOften } from './how-often'

/** One thing to tick on a day: a time of day, or null where any time will do. */
export type DayBox = Slot | null

/** Above this, one box stands for all the times of a day. */
const mostBoxes = 4

/** The times of day that a dose names, where each of its times has one; undefined where it leaves them to the patient. */
export function namedSlots(frequency: Frequency, { timesPerDay }: HowOften): Slot[] | undefined {
  const named = frequency.timeOfDay ? slotsOf(frequency) : []
  return named.length === timesPerDay ? named : undefined
}

/** The boxes of a line on a day on which it is due. `named` as namedSlots tells. */
export function dayBoxes({ timesPerDay }: HowOften, named?: readonly Slot[]): readonly DayBox[] {
  if (named) return named
  if (timesPerDay <= 1 || timesPerDay > mostBoxes) return [null]
  return timesPerDay === mostBoxes ? slots : spreadSlots(timesPerDay)
}
