import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const ivBytes = 12
const tagBytes = 16

/**
 * A rendering as it lies in the media store: nonce, tag, AES-256-GCM ciphertext. It names a person and bears a link,
 * which the database keeps sealed too. Bound to what it is a rendering of.
 */
export function sealRendering(bytes: Uint8Array, key: string, secret: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', toSecretKey(secret), iv)
  cipher.setAAD(Buffer.from(key))
  const text = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Uint8Array.from(Buffer.concat([iv, cipher.getAuthTag(), text]))
}

/** The rendering; null when the secret has changed since, or it is one of something else. */
export function openRendering(sealed: Uint8Array, key: string, secret: string): Uint8Array | null {
  if (sealed.length <= ivBytes + tagBytes) return null
  const decipher = createDecipheriv('aes-256-gcm', toSecretKey(secret), sealed.subarray(0, ivBytes))
  decipher.setAAD(Buffer.from(key))
  decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()])
  } catch {
    return null
  }
}

function toSecretKey(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'plinth', 'handout seal v1', 32))
}
