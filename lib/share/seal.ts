import { openText, sealText } from '@/lib/auth/seal-text'
import { hashLinkToken } from './token'

const purpose = 'share-link seal v1'

/** The token, readable again only with the server's secret, and bound to the token's own hash. */
export function sealToken(token: string, secret: string): Uint8Array<ArrayBuffer> {
  return sealText(token, { purpose, bound: hashLinkToken(token), secret })
}

/** The token of a seal; null when the secret has changed since, or the seal belongs to another hash. */
export function openSeal(sealed: Uint8Array, tokenHash: Uint8Array, secret: string): string | null {
  return openText(sealed, { purpose, bound: tokenHash, secret })
}
