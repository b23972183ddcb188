import { z } from 'zod'

/** Who a helper is to the patient; the names stand in the database. */
export const helperRoles = ['family', 'friend', 'aide', 'coach', 'other'] as const
export type HelperRole = (typeof helperRoles)[number]

/** What a member says of a helper's link. Messages are keys of errors.fields. */
export const helperSchema = z.strictObject({
  role: z.enum(helperRoles),
  /** As the therapist calls them; not the patient's. */
  name: z.string().trim().max(60, { error: 'tooManyCharacters' }),
  /** Whether they read what patient and therapist write to each other. */
  reads: z.boolean(),
})
export type HelperInput = z.infer<typeof helperSchema>

/** Whose link it is, when it is not the patient's own. */
export type Helper = { role: HelperRole; name: string | null; reads: boolean }

/** More live ones than this of a plan are a mistake. */
export const helperLimit = 10

/** The helper of a row of share_link; null for the patient's own link. */
export function toHelper(row: {
  helperRole: string | null
  helperName: string | null
  helperReads: boolean
}): Helper | null {
  if (row.helperRole === null) return null
  const role = helperRoles.find((one) => one === row.helperRole) ?? 'other'
  return { role, name: row.helperName, reads: row.helperReads }
}
