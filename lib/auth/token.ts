import { createHash, randomBytes } from 'node:crypto'

/** A fresh 256-bit secret, as it stands in a cookie or an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a token: its SHA-256, so that a leaked table opens nothing. Hex. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
