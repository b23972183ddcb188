import { hash, verify } from '@node-rs/argon2'

/** OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, 2 iterations, 1 lane. @node-rs/argon2 defaults to argon2id. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

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
