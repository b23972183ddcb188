import { z } from 'zod'
import { dosageSchema } from '@/lib/dosage/dosage'
import { itemKinds } from '@/lib/dosage/kind'

const aboutSchema = z.union([
  z.strictObject({ item: z.string().min(1).max(80) }),
  z.strictObject({ kind: z.enum(itemKinds) }),
])
/** What a dose of one's own is for: an item, by its slug, or every item of a kind. */
export type DoseAbout = z.infer<typeof aboutSchema>

/** A dose that a member always gives; null clears it. */
export const ownDoseSchema = z.strictObject({ about: aboutSchema, dosage: z.nullable(dosageSchema) })
export type OwnDose = z.infer<typeof ownDoseSchema>
