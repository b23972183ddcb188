import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { findCookie, isSecure } from '../link-cookie'
import { hashLinkToken } from '../token'

const day = 86_400_000
/** What the name of every such cookie has in it. */
const ownName = 'plinth.link-'
/** A device that opens its link again within this time is not asked again. */
export const proofLastsMs = 90 * day
/** How old a cookie gets before it is written anew, so that not every answer carries one. */
const renewAfterMs = day

/** What a device has proven: the id of the PIN, and since when its cookie counts. */
export type Proven = { proofId: string; since: Date }

/**
 * The cookie by which a device that has told the PIN is known to one link, as a Set-Cookie header. It names neither PIN nor
 * link: its name is a keyed hash of the link's token, its value the id of the PIN, when it was written, and a keyed hash
 * over both and the link. Another PIN has another id, which ends it.
 */
export function writeProofCookie(
  token: string,
  proofId: string,
  { now, publicUrl, secret }: { now: Date; publicUrl: string; secret: string },
): string {
  const since = now.getTime().toString(36)
  const value = `${proofId}.${since}.${sign(token, proofId, since, secret)}`
  const secure = isSecure(publicUrl)
  const age = Math.floor(proofLastsMs / 1000)
  const attributes = ['Path=/', `Max-Age=${age}`, 'HttpOnly', 'SameSite=Lax', ...(secure ? ['Secure'] : [])]
  return `${nameOf(token, publicUrl, secret)}=${value}; ${attributes.join('; ')}`
}

/** What a Cookie header proves to a link; null for none, one that was made up or changed, and one that is too old. */
export function readProofCookie(
  cookies: string | null | undefined,
  token: string,
  { now, publicUrl, secret }: { now: Date; publicUrl: string; secret: string },
): Proven | null {
  // Most devices have proven nothing: no key is worked out for them.
  if (!cookies?.includes(ownName)) return null
  const found = findCookie(cookies, nameOf(token, publicUrl, secret))
  const [proofId = '', since = '', signature = ''] = found?.split('.') ?? []
  if (!isSame(signature, sign(token, proofId, since, secret))) return null
  const at = Number.parseInt(since, 36)
  // A minute ahead is another server's clock.
  const age = now.getTime() - at
  return age < proofLastsMs && age > -60_000 ? { proofId, since: new Date(at) } : null
}

/** Whether the cookie is to be written again, so that it lasts on. */
export function isToRenew({ since }: Proven, now: Date): boolean {
  return now.getTime() - since.getTime() > renewAfterMs
}

function nameOf(token: string, publicUrl: string, secret: string): string {
  const name = createHmac('sha256', toKey(secret)).update('name\n').update(hashLinkToken(token))
  const of = name.digest('base64url').slice(0, 12)
  return `${isSecure(publicUrl) ? '__Host-' : ''}${ownName}${of}`
}

function sign(token: string, proofId: string, since: string, secret: string): string {
  const over = createHmac('sha256', toKey(secret)).update(`value\n${proofId}\n${since}\n`)
  return over.update(hashLinkToken(token)).digest('base64url')
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}

function toKey(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'plinth', 'link proof cookie v1', 32))
}
