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

export const linkScoresSchema = z.strictObject({ scores: z.array(linkScoreSchema).min(1).max(20) })

/** Scores that a link takes within an hour. */
export const scoresPerHour = 60

/** Measures whose score is a pain of 0 to 10, held against the stop line as pain that is told in a check-in. */
export const painMeasures: readonly string[] = ['NPRS', 'NPRS-W']
