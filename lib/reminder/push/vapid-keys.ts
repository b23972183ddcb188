import { createECDH, hkdfSync } from 'node:crypto'

/** The order of P-256 (FIPS 186-5). */
const order = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551')

/** A key pair by which push services know this server (RFC 8292), base64url: 65 and 32 bytes. */
export type VapidKeys = { publicKey: string; privateKey: string }

/**
 * The key pair that belongs to the server's secret: with the secret it is made at set-up, kept and backed up, and several
 * servers have the same one. Made with 128 bits more than the key has (FIPS 186-5, A.2.1), so that none is likelier.
 */
export function toVapidKeys(secret: string): VapidKeys {
  const random = Buffer.from(hkdfSync('sha256', secret, 'plinth', 'web push key v1', 48)).toString('hex')
  const key = (BigInt(`0x${random}`) % (order - BigInt(1))) + BigInt(1)
  const privateKey = Buffer.from(key.toString(16).padStart(64, '0'), 'hex')
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(privateKey)
  return { publicKey: pair.getPublicKey('base64url'), privateKey: privateKey.toString('base64url') }
}
