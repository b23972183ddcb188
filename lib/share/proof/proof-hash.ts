import { createHmac, hkdfSync } from 'node:crypto'
import { hashPassword, verifyPassword } from '@/lib/auth/password/password'

/** What a hash is made for: the link, and the PIN's own id, so that the same PIN elsewhere has another one. */
export type ProofOf = { shareLinkId: string; proofId: string }

/**
 * argon2id of a PIN or a year, in PHC form. There are so few of them that any hash alone would be tried out in minutes:
 * they are keyed with the server's secret first, so that a stolen database tells nothing.
 */
export function hashProof(typed: string, of: ProofOf, secret: string): Promise<string> {
  return hashPassword(toKeyed(typed, of, secret))
}

/** Whether what was typed is what the hash was made of; compared in constant time. */
export function verifyProof(hash: string, typed: string, of: ProofOf, secret: string): Promise<boolean> {
  return verifyPassword(hash, toKeyed(typed, of, secret))
}

function toKeyed(typed: string, { shareLinkId, proofId }: ProofOf, secret: string): string {
  const key = Buffer.from(hkdfSync('sha256', secret, 'plinth', 'link proof hash v1', 32))
  return createHmac('sha256', key).update(`${shareLinkId}\n${proofId}\n${typed}`).digest('base64url')
}
