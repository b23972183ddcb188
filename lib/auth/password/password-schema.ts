import { z } from 'zod'

/** NIST SP 800-63B: length counts, composition rules don't; the upper bound keeps hashing cheap. Messages are keys of errors.fields. */
export const passwordSchema = z
  .string()
  .min(12, { error: 'passwordShort' })
  .max(200, { error: 'passwordLong' })
