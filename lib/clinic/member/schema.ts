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

/** "PT", "DPT", "MSc"; null when left empty. */
export const credentialsSchema = z
  .string()
  .trim()
  .max(40, { error: 'tooManyCharacters' })
  .transform((text) => text || null)
  .nullable()
  .default(null)

/** A colleague as the owner adds them. Messages are keys of errors.fields. */
export const memberSchema = z.object({
  name: memberNameSchema,
  email: emailSchema,
  role: z.enum(roles, { error: 'role' }),
  credentials: credentialsSchema,
})
export type MemberInput = z.infer<typeof memberSchema>
