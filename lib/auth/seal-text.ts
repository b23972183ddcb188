import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const version = 1
const ivBytes = 12
const tagBytes = 16
const head = 1 + ivBytes + tagBytes

/**
 * A text that is readable again only with the server's secret: version, nonce, tag, AES-256-GCM ciphertext. `purpose`
 * gives each kind of seal a key of its own; `bound` is what the text belongs to, so that a seal copied to another row does
 * not open.
 */
export function sealText(
  text: string,
  { purpose, bound, secret }: { purpose: string; bound: Uint8Array; secret: string },
): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', toKey(secret, purpose), iv)
  cipher.setAAD(bound)
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Uint8Array.from(Buffer.concat([Buffer.from([version]), iv, cipher.getAuthTag(), ciphertext]))
}

/** The text of a seal; null when the secret has changed since, or the seal belongs to something else. */
export function openText(
  sealed: Uint8Array,
  { purpose, bound, secret }: { purpose: string; bound: Uint8Array; secret: string },
): string | null {
  if (sealed[0] !== version || sealed.length <= head) return null
  const decipher = createDecipheriv('aes-256-gcm', toKey(secret, purpose), sealed.subarray(1, 1 + ivBytes))
  decipher.setAAD(bound)
  decipher.setAuthTag(sealed.subarray(1 + ivBytes, head))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(head)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

function toKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'plinth', purpose, 32))
}
