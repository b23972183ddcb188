import { createHash, randomBytes } from 'node:crypto'

/** 144 bits, 24 letters: above what can be guessed, below what makes a QR code dense. */
const bytes = 18
const shape = /^[A-Za-z0-9_-]{24}$/

/** A fresh link token as it stands in an address: 24 base64url letters of 144 random bits. */
export function newLinkToken(): string {
  return randomBytes(bytes).toString('base64url')
}

/** Whether a text could be a token at all. */
export function isLinkToken(text: string): boolean {
  return shape.test(text)
}

/** What the database finds a link by: SHA-256, 32 bytes. The token has too much entropy for a slow hash to add any. */
export function hashLinkToken(token: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(token).digest())
}
