import { requireSecret } from '@/lib/auth/secret'
import { environment } from '@/lib/environment'
import { isToRenew, type Proven, readProofCookie, writeProofCookie } from './proof-cookie'

type Asked = { cookies?: string | null; now: Date }

/** What the sender of a request has proven to a link; null for nothing. */
export function provenTo(token: string, { cookies, now }: Asked): Proven | null {
  return readProofCookie(cookies, token, { now, publicUrl: environment().publicUrl, secret: requireSecret() })
}

/** The Set-Cookie header for a device that has just told the PIN. */
export function provenCookie(token: string, proofId: string, now: Date): string {
  return writeProofCookie(token, proofId, {
    now,
    publicUrl: environment().publicUrl,
    secret: requireSecret(),
  })
}

/** The same for a device whose cookie is to last on, because it opened its link; null where nothing is to be written. */
export function renewedCookie(token: string, asked: Asked): string | null {
  const proven = provenTo(token, asked)
  return proven && isToRenew(proven, asked.now) ? provenCookie(token, proven.proofId, asked.now) : null
}
