import { z } from 'zod'
import { bodySides } from '@/lib/safety/flag'
import { formNames, mostActivities, partNames } from './measure'

export const longestActivity = 80
export const longestWhat = 60
const typedNumber = z.string().max(20)

/** A score as it is typed; which of the fields there are depends on the measure. */
export const typedScoreSchema = z.strictObject({
  form: z.enum(formNames).optional(),
  number: typedNumber.optional(),
  parts: z.partialRecord(z.enum(partNames), typedNumber).optional(),
  activities: z
    .array(z.strictObject({ name: z.string().max(longestActivity), number: typedNumber }))
    .max(mostActivities)
    .optional(),
  side: z.enum(bodySides).optional(),
  what: z.string().max(longestWhat).optional(),
})
export type TypedScore = z.infer<typeof typedScoreSchema>

/** What is kept of a score. `number` is the one that is charted: of parts the headline, of activities their mean. */
export const scoreValueSchema = z.strictObject({
  form: z.enum(formNames),
  number: z.number(),
  parts: z.partialRecord(z.enum(partNames), z.number()).optional(),
  activities: z.array(z.strictObject({ name: z.string(), number: z.number() })).optional(),
  side: z.enum(bodySides).optional(),
  what: z.string().optional(),
})
export type ScoreValue = z.infer<typeof scoreValueSchema>

/** A score of a patient as it is read, after every correction. */
export type MeasureScore = {
  id: string
  /** A code; one of a later version of the program may be unknown to this one. */
  measure: string
  /** ISO day in the clinic's calendar. */
  on: string
  value: ScoreValue
  /** Name of the member who entered it; null when the patient did, on the link. */
  by: string | null
  /** What it said before, newest first. */
  earlier: readonly Omit<MeasureScore, 'earlier'>[]
}

/** A score that a member enters, corrects or, with null, takes back. */
export const scoreInputSchema = z.strictObject({
  measure: z.string().max(8),
  on: z.iso.date(),
  /** The id of what it stands in place of; null for a new one. */
  replaces: z.uuid().nullable(),
  score: typedScoreSchema.nullable(),
})
export type ScoreInput = z.infer<typeof scoreInputSchema>
