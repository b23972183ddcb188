import { z } from 'zod'
import { closingOutcomes, needsDay, outcomesOf, shortestNote } from './closing-outcome'

/** What was done about one red flag, as it is sent. */
export const closingSchema = z
  .strictObject({
    code: z.string().regex(/^RF\d{2}$/),
    outcome: z.enum(closingOutcomes),
    /** In the member's words: who was called, when, how the patient left. */
    note: z.string().trim().min(shortestNote, { error: 'screeningNote' }).max(1000),
    day: z.iso.date().optional(),
  })
  .refine(({ code, outcome }) => outcomesOf(code).includes(outcome), { path: ['outcome'] })
  .refine(({ outcome, day }) => !needsDay(outcome) || day !== undefined, {
    path: ['day'],
    error: 'screeningDay',
  })
export type ClosingGiven = z.infer<typeof closingSchema>
