import type { Slot } from '@/lib/dosage/slot'

/** When each time of day is, "HH:MM" of the patient's own clock. */
export type SlotTimes = Record<Slot, string>

/** Until the patient chooses. */
export const usualTimes: SlotTimes = { morning: '08:00', midday: '12:30', evening: '18:00', bedtime: '20:30' }
