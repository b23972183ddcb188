import { z } from 'zod'

/** What a member answered to a finding: "read", or for a block the reason why the line is given all the same. */
export const findingAnswerSchema = z.object({
  rule: z.string().max(8),
  /** Fingerprints of the lines it is about; a line that changes what the rule sees has another one. */
  lines: z.array(z.string().max(16)).min(1).max(2000),
  /** Absent: acknowledged. */
  reason: z.string().optional(),
  /** Name of who answered. */
  by: z.string(),
  at: z.iso.datetime(),
})
export type FindingAnswer = z.infer<typeof findingAnswerSchema>

export const shortestReason = 10

/** An answer as it is sent. */
export const answerInputSchema = z.strictObject({
  rule: z.string().min(1).max(8),
  lines: z.array(z.string().min(1).max(16)).min(1).max(2000),
  reason: z.string().trim().min(shortestReason).max(1000).optional(),
})
export type AnswerInput = z.infer<typeof answerInputSchema>
