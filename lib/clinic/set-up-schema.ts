import { z } from 'zod'
import { passwordSchema } from '@/lib/auth/password/password-schema'
import { credentialsSchema, emailSchema, memberNameSchema } from './member/schema'
import { clinicSchema } from './schema'

/** The first clinic and its owner, as typed at /setup. */
export const setUpSchema = z.object({
  clinic: clinicSchema,
  ownerName: memberNameSchema,
  credentials: credentialsSchema,
  email: emailSchema,
  password: passwordSchema,
})
export type SetUpInput = z.infer<typeof setUpSchema>
