import { z } from 'zod'
import { slotTimesSchema, timeZoneSchema } from '../reminder-choice'

/** Hours after which somebody is reminded again when nothing was logged that day; 0: not at all. */
export const againHours = [0, 2, 3, 4] as const

/** What a patient chose for the reminders on one phone. */
export const pushChoiceSchema = z.strictObject({
  times: slotTimesSchema,
  timeZone: timeZoneSchema,
  /** No reminder from the first to the second, over midnight too; the same twice: at any hour. */
  quiet: z.strictObject({ from: slotTimesSchema.shape.morning, to: slotTimesSchema.shape.morning }),
  againAfter: z.literal(againHours),
})
export type PushChoice = z.infer<typeof pushChoiceSchema>
