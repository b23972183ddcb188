import { z } from 'zod'
import { grades } from '@/lib/dosage/choices'
import { sides } from '@/lib/dosage/kind'
import { id } from '@/lib/plan/schema'
import { responses } from './responses'

const pain = z.int().min(0).max(10)

const doneSchema = z.strictObject({
  /** A line of the version. */
  itemId: id,
  done: z.boolean(),
  /** Maitland grade (clinical spec 2.3) that was used. */
  grade: z.enum(grades).optional(),
  /** Sets or minutes, as the line counts. */
  amount: z.int().min(1).max(240).optional(),
  response: z.enum(responses).optional(),
})

const asAWhole = {
  /** Worst pain of the complaint, 0 to 10, as the patient came and as they left. */
  pain: z
    .strictObject({ before: pain.optional(), after: pain.optional() })
    .refine(({ before, after }) => before !== undefined || after !== undefined, {
      error: 'Pain is what it was before, after, or both.',
    })
    .optional(),
  /** The plan was looked at anew. */
  reassessed: z.literal(true).optional(),
  note: z.string().trim().min(1).max(500).optional(),
}

/** What was done in the clinic at a visit, as a member says it. */
export const visitInputSchema = z
  .strictObject({
    on: z.iso.date(),
    /** The version whose lines these are. */
    version: z.int().min(1).max(999_999),
    lines: z.array(doneSchema).max(200),
    ...asAWhole,
  })
  .refine(({ lines, pain, reassessed, note }) => lines.length > 0 || pain || reassessed || note, {
    path: ['lines'],
    error: 'Say what was done, how the pain was, or that the plan was looked at anew.',
  })
export type VisitInput = z.infer<typeof visitInputSchema>

const lineSchema = z.strictObject({
  itemId: id,
  slug: z.string(),
  name: z.string(),
  side: z.enum(sides).optional(),
  site: z.string().optional(),
  /** Done by the therapist's hands or with the clinic's devices. */
  byHand: z.boolean(),
  /** Has a grade; the one that is planned, where it is one alone. */
  graded: z.strictObject({ planned: z.enum(grades).optional() }).optional(),
  /** What its amount counts; the number that is planned, where it is one alone. */
  counts: z.strictObject({ unit: z.enum(['sets', 'minutes']), planned: z.int().optional() }).optional(),
})

/** A line of a version that a visit may be about. */
export type VisitLine = z.infer<typeof lineSchema>

/** What is kept of a visit: each line with what it was in that version. */
export const visitBodySchema = z.strictObject({
  lines: z.array(lineSchema.extend(doneSchema.shape)),
  /** Visits that the version plans in all; 0 when it does not say. */
  planned: z.int().min(0),
  ...asAWhole,
})
export type VisitBody = z.infer<typeof visitBodySchema>

/** A visit as it is read: when, against which version, and whose word it is by now. */
export type PlanVisit = VisitBody & {
  id: string
  revision: number
  /** ISO day in the clinic's calendar. */
  on: string
  version: number
  by: string
}
