import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { hashLinkToken } from './token'

const version = 1
const ivBytes = 12
const tagBytes = 16
const head = 1 + ivBytes + tagBytes

/**
 * The token, readable again only with the server's secret: version, nonce, tag, AES-256-GCM ciphertext.
 * Bound to the token's own hash, so that a seal copied to another row does not open.
 */
export function sealToken(token: string, secret: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', toKey(secret), iv)
  cipher.setAAD(hashLinkToken(token))
  const ciphertext = Buffer.concat([cipher.update(token, 'utf8'), cipher.final()])
  return Uint8Array.from(Buffer.concat([Buffer.from([version]), iv, cipher.getAuthTag(), ciphertext]))
}

/** The token of a seal; null when the secret has changed since, or the seal belongs to another hash. */
export function openSeal(sealed: Uint8Array, tokenHash: Uint8Array, secret: string): string | null {
  if (sealed[0] !== version || sealed.length <= head) return null
  const decipher = createDecipheriv('aes-256-gcm', toKey(secret), sealed.subarray(1, 1 + ivBytes))
  decipher.setAAD(tokenHash)
  decipher.setAuthTag(sealed.subarray(1 + ivBytes, head))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(head)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

function toKey(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'plinth', 'share-link seal v1', 32))
}
