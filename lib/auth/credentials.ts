import { z } from 'zod'

/** What the sign-in form sends. Lengths are bounded so that hashing stays cheap; the e-mail's form is not judged here. */
export const credentialsSchema = z.object({
  email: z.string().trim().min(1).max(320),
  password: z.string().min(1).max(200),
})
