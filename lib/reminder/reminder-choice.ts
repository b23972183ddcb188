import { z } from 'zod'
import { findCalendarZone } from './calendar/calendar-zone'

const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'timeOfDay' })

/** When each time of day is, on the patient's own clock. */
export const slotTimesSchema = z.strictObject({
  morning: timeSchema,
  midday: timeSchema,
  evening: timeSchema,
  bedtime: timeSchema,
})

/** An IANA name that both this machine and the calendars' list of time zones know. */
export const timeZoneSchema = z
  .string()
  .max(64)
  .refine((name) => findCalendarZone(name) !== null, { error: 'timeZone' })

/** What a patient chose for the calendar. */
export const calendarChoiceSchema = z.strictObject({
  times: slotTimesSchema,
  timeZone: timeZoneSchema,
  /** The address of their page stands in the entries, for whoever sees the calendar. */
  withLink: z.boolean(),
})
export type CalendarChoice = z.infer<typeof calendarChoiceSchema>
