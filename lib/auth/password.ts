import { hash, verify } from '@node-rs/argon2'
import { z } from 'zod'
import { toTranslator } from '@/lib/i18n/translator'

/** OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, 2 iterations, 1 lane. @node-rs/argon2 defaults to argon2id. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** NIST SP 800-63B: length counts, composition rules don't. The upper bound keeps hashing cheap to refuse. */
export const passwordSchema = z
  .string()
  .min(12, { error: () => toTranslator('en', 'auth')('passwordShort', { min: 12 }) })
  .max(200, { error: () => toTranslator('en', 'auth')('passwordLong', { max: 200 }) })

/** argon2id hash of a password, salted, in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost)
}

let nobody: Promise<string> | undefined

/**
 * Whether the password is the one of this hash. Without a hash (unknown e-mail, no password set yet) it does the
 * same work against a hash of nothing and answers false, so that time does not tell who has an account.
 */
export async function verifyPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  nobody ??= hashPassword(crypto.randomUUID())
  const matches = await verify(passwordHash ?? (await nobody), password.normalize('NFKC'))
  return matches && Boolean(passwordHash)
}
