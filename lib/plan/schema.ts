import { z } from 'zod'
import { dosageSchema } from '@/lib/dosage/dosage'
import { sides, supervision } from '@/lib/dosage/kind'

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, {
  error: 'An id is 1 to 64 letters, digits, hyphens or underscores.',
})
const line = (max: number) => z.string().trim().max(max)
const day = z.iso.date()

const planItemSchema = z.strictObject({
  /** Never changes, so that check-ins stay attached from version to version. */
  id,
  slug: z.string().min(1).max(80),
  side: z.enum(sides).optional(),
  /** Body site of a line whose catalog region is "any", such as a cold pack: "outer hip". */
  site: line(60).optional(),
  dosage: dosageSchema.optional(),
  /** Where and with whom it is done. */
  supervised: z.enum(supervision).optional(),
  /** Read by the patient. */
  note: line(2000).optional(),
  /** Read by the clinician alone: "only if leg symptoms centralize". */
  clinicianNote: line(2000).optional(),
})
export type PlanItem = z.infer<typeof planItemSchema>

const planPhaseSchema = z.strictObject({
  id,
  title: z.string().trim().min(1).max(80),
  /** Weeks from the start of the plan; a guide, since phases change on criteria. */
  weeks: z.strictObject({ from: z.int().min(0).max(104), to: z.int().min(0).max(104).optional() }).optional(),
  goal: line(300).optional(),
  enter: line(300).optional(),
  exit: line(300).optional(),
  items: z.array(planItemSchema).max(200),
})
export type PlanPhase = z.infer<typeof planPhaseSchema>

/** The document at the centre: what a template, a draft, a version and a plan file hold. */
export const planContentSchema = z.strictObject({
  schemaVersion: z.literal(1),
  title: z.string().trim().min(1).max(120),
  locale: z.enum(['en', 'es']),
  /** First day of the plan in the clinic's calendar. */
  startDate: day.optional(),
  reviewDate: day.optional(),
  /** The phase the patient is in; the first one when absent. */
  currentPhaseId: id.optional(),
  phases: z.array(planPhaseSchema).min(1).max(12),
})
export type PlanContent = z.infer<typeof planContentSchema>

const planPatientSchema = z.strictObject({
  name: line(120).optional(),
  birthDate: day.optional(),
  flags: z
    .array(
      z.strictObject({
        flag: z.string().min(1).max(60),
        side: z.enum(['left', 'right', 'both']).optional(),
        site: line(60).optional(),
        date: day.optional(),
        approach: line(40).optional(),
        surgeonOrder: line(300).optional(),
      }),
    )
    .max(60)
    .default([]),
})
export type PlanPatient = z.infer<typeof planPatientSchema>

/** A plan file: the document together with the patient it is for. */
export const planFileSchema = planContentSchema.extend({ patient: planPatientSchema.default({ flags: [] }) })
export type PlanFile = z.infer<typeof planFileSchema>
