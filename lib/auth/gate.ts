import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { mintClinicScope } from '@/lib/access/mint'
import { can, type Permission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordRefusal } from '@/lib/audit/mutations'
import { environment } from '@/lib/environment'
import { ForbiddenError, SignedOutError } from '@/lib/errors'
import { clientAddress } from './client-address'
import { isByPage, isForAnother } from './session/asked-by'
import { touchSession } from './session/mutations'
import { findSessionMember, type SessionMember } from './session/queries'
import { sessionCookie } from './session/session-cookie'

/** The signed-in member with the clinic they work in; `scope` opens that clinic's data. */
export type CurrentMember = SessionMember & { scope: ClinicScope }

/**
 * Whoever this request's cookie belongs to, or null: no cookie, session revoked, idle too long, twelve hours over,
 * removed from the clinic; or the page that asks was drawn for somebody else, who has since been followed in this
 * browser. Counts as activity, unless a page asked by itself. Read once per request, however often it is asked.
 */
export const findCurrentMember = cache(async (): Promise<CurrentMember | null> => {
  const token = (await cookies()).get(sessionCookie(environment().publicUrl).name)?.value
  if (!token) return null
  const now = new Date()
  const sent = await headers()
  const found = await findSessionMember(token, now)
  if (!found || isForAnother(sent, found.user.id)) return null
  const lastSeen = isByPage(sent) ? found.session.lastSeen : await touchSession(found.session, now)
  if (!lastSeen) return null
  const { clinic, user, member } = found
  const scope = mintClinicScope({
    clinicId: clinic.id,
    userId: user.id,
    memberId: member.id,
    role: member.role,
    address: clientAddress(sent),
  })
  return { ...found, session: { ...found.session, lastSeen }, scope }
})

/**
 * Gate of a page that shows who is signed in. Redirects to /sign-in when nobody is; `back` is the page's own
 * path, to which signing in returns. A page the role may not see does not exist (404).
 */
export async function requireMember(permission?: Permission, back?: string): Promise<CurrentMember> {
  const current = await findCurrentMember()
  if (!current) redirect(back ? `/sign-in?next=${encodeURIComponent(back)}` : '/sign-in')
  if (permission && !can(current.scope.role, permission)) {
    await recordRefusal(current.scope, permission)
    notFound()
  }
  return current
}

/** Gate of a page: as requireMember, and returns the scope alone. */
export async function requireClinicScope(permission?: Permission, back?: string): Promise<ClinicScope> {
  return (await requireMember(permission, back)).scope
}

/**
 * Gate of a route handler or server action: throws SignedOutError (401) or ForbiddenError (403).
 * `request` is there so that a handler cannot be cached as static; the cookie is read from it by Next.
 */
export async function apiScope(_request?: Request, permission?: Permission): Promise<ClinicScope> {
  const current = await findCurrentMember()
  if (!current) throw new SignedOutError()
  if (permission && !can(current.scope.role, permission)) {
    await recordRefusal(current.scope, permission)
    throw new ForbiddenError(permission)
  }
  return current.scope
}
