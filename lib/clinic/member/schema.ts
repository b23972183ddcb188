import { z } from 'zod'
import { roles } from '@/lib/access/role'

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(320, { error: 'email' })
  .pipe(z.email({ error: 'email' }))
export const memberNameSchema = z
  .string()
  .trim()
  .min(1, { error: 'memberName' })
  .max(120, { error: 'tooManyCharacters' })

/** A colleague as the owner adds them. Messages are keys of errors.fields. */
export const memberSchema = z.object({
  name: memberNameSchema,
  email: emailSchema,
  role: z.enum(roles, { error: 'role' }),
  /** "PT", "DPT", "MSc" */
  credentials: z
    .string()
    .trim()
    .max(40, { error: 'tooManyCharacters' })
    .transform((text) => text || null)
    .nullable()
    .default(null),
})
export type MemberInput = z.infer<typeof memberSchema>
