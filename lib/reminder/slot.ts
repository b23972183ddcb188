import type { TimeOfDay } from '@/lib/dosage/choices'
import type { Frequency } from '@/lib/dosage/frequency'

/** The times of a day at which somebody can be reminded, in the order of the day. */
export const slots = ['morning', 'midday', 'evening', 'bedtime'] as const
export type Slot = (typeof slots)[number]

/** When each is, "HH:MM" of the patient's own clock. */
export type SlotTimes = Record<Slot, string>

/** Until the patient chooses. */
export const usualTimes: SlotTimes = { morning: '08:00', midday: '12:30', evening: '18:00', bedtime: '20:30' }

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
 * the smaller number, as the page asks for it. Three reminders a day are the most, however often a line is done.
 */
export function slotsOf({ perDay, timeOfDay }: Frequency): Slot[] {
  if (timeOfDay) {
    const wanted = new Set(timeOfDay.flatMap((time) => named[time]))
    return slots.filter((slot) => wanted.has(slot))
  }
  if (typeof perDay === 'object' && 'everyHours' in perDay) return [...mealtimes]
  const times = typeof perDay === 'object' ? perDay.min : (perDay ?? 1)
  if (times <= 1) return ['morning']
  return times === 2 ? ['morning', 'evening'] : [...mealtimes]
}

/** Whether a text names a time of day. */
export function isSlot(text: unknown): text is Slot {
  return slots.some((slot) => slot === text)
}
