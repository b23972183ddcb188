import { z } from 'zod'
import { typedScoreSchema } from '../score'

/**
 * A score that a patient sends; the page makes its id, so that one sent twice is one. `replaces` names an own one that it
 * corrects or, without a score, takes back.
 */
export const linkScoreSchema = z.strictObject({
  id: z.uuid(),
  measure: z.string().max(8),
  replaces: z.uuid().nullable(),
  score: typedScoreSchema.nullable(),
})
export type LinkScore = z.infer<typeof linkScoreSchema>

/** `on` is the patient's ISO day on which they were answered: they may have waited on the phone. */
export const linkScoresSchema = z.strictObject({
  scores: z.array(linkScoreSchema).min(1).max(20),
  on: z.iso.date().optional(),
})

/** So many days an answer may have waited on a phone and still counts on the day on which it was given. */
export const longestWait = 31

/** Scores that a link takes within an hour. */
export const scoresPerHour = 60
