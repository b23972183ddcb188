import type { TimeOfDay } from './choices'
import type { Frequency } from './frequency'

/** The times of a day at which something is done, in the order of the day. */
export const slots = ['morning', 'midday', 'evening', 'bedtime'] as const
export type Slot = (typeof slots)[number]

const mealtimes: readonly Slot[] = ['morning', 'midday', 'evening']
const named: Record<TimeOfDay, readonly Slot[]> = {
  morning: ['morning'],
  midday: ['midday'],
  evening: ['evening'],
  bedtime: ['bedtime'],
  meals: mealtimes,
}

/**
 * The times of day of a line: those its dose names, otherwise spread over the day by how often it is done; of a range
 * the smaller number, as the page asks for it. Three are the most, however often a line is done.
 */
export function slotsOf({ perDay, timeOfDay }: Frequency): Slot[] {
  if (timeOfDay) {
    const wanted = new Set(timeOfDay.flatMap((time) => named[time]))
    return slots.filter((slot) => wanted.has(slot))
  }
  if (typeof perDay === 'object' && 'everyHours' in perDay) return [...mealtimes]
  return spreadSlots(typeof perDay === 'object' ? perDay.min : (perDay ?? 1))
}

/** So many times spread over a day, three at most. */
export function spreadSlots(times: number): Slot[] {
  if (times <= 1) return ['morning']
  return times === 2 ? ['morning', 'evening'] : [...mealtimes]
}

/** Whether a text names a time of day. */
export function isSlot(text: unknown): text is Slot {
  return slots.some((slot) => slot === text)
}
