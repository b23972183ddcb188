import { z } from 'zod'

export const bodySides = ['left', 'right', 'both'] as const

const line = (max: number) => z.string().trim().max(max)

/**
 * One clinical flag of a patient, as the record and a plan file hold it (clinical spec 4.4). What is absent is not
 * known, and the rules read it at its strictest: no side is both, no date is every window, no approach is every one.
 */
export const flagSchema = z.strictObject({
  flag: z.string().min(1).max(60),
  side: z.enum(bodySides).optional(),
  site: line(60).optional(),
  /** Day of the operation or injury; of a pregnancy the due date. */
  date: z.iso.date().optional(),
  /** Of a hip replacement the approach, of an ACL the graft, of a hip fracture the operation. */
  approach: line(40).optional(),
  /** What the surgeon ordered; "none" means that they set no limits. */
  surgeonOrder: line(300).optional(),
})
export type Flag = z.infer<typeof flagSchema>
