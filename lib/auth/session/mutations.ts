import { mintClinicScope } from '@/lib/access/mint'
import type { Role } from '@/lib/access/role'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { enterClinic, type Tx, withoutClinic } from '@/lib/db/within'
import { hashToken, newToken } from '../token'
import { absoluteSeconds } from './session-cookie'

/** Requests that follow each other within ten seconds don't each cost a write. */
const touchEveryMs = 10_000

/**
 * Marks a session as used now. Returns when it counts as last used, or null when it went idle or was revoked since it
 * was read: the condition stands in the UPDATE itself, so that of two requests at the edge neither revives a dead
 * session. A dead one is removed.
 */
export async function touchSession(
  session: { id: string; lastSeen: Date; idleMs: number },
  now: Date,
): Promise<Date | null> {
  if (now.getTime() - session.lastSeen.getTime() < touchEveryMs) return session.lastSeen
  return withoutClinic(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: {
        id: session.id,
        expires: { gt: now },
        lastSeen: { gt: new Date(now.getTime() - session.idleMs) },
      },
      data: { lastSeen: now },
    })
    if (count === 0) await tx.session.deleteMany({ where: { id: session.id } })
    return count > 0 ? now : null
  })
}

/** Where a session is begun: the sender's address, and what the browser calls itself. */
export type SessionOrigin = { address?: string | undefined; userAgent?: string | undefined }

const longestUserAgent = 300

/**
 * Opens a session for a user whose password was just checked, and records it with their clinic. Returns the token
 * for the cookie, which is nowhere kept. Null when the person belongs to no clinic (any more).
 */
export async function openSession(
  userId: string,
  now: Date,
  { address, userAgent }: SessionOrigin = {},
): Promise<string | null> {
  const token = newToken()
  return withoutClinic(async (tx) => {
    const scope = await findScope(tx, userId, address)
    if (!scope) return null
    await tx.session.deleteMany({ where: { userId, expires: { lte: now } } })
    await tx.draftKey.deleteMany({ where: { keptUntil: { lte: now } } })
    await tx.session.create({
      data: {
        sessionToken: hashToken(token),
        userId,
        createdAt: now,
        lastSeen: now,
        expires: new Date(now.getTime() + absoluteSeconds * 1000),
        address: address ?? null,
        userAgent: userAgent?.slice(0, longestUserAgent) ?? null,
      },
    })
    await enterClinic(tx, scope.clinicId)
    await recordAudit(tx, scope, { kind: 'signed-in' })
    return token
  })
}

/** Ends the session of a cookie's token. Does nothing when there is none. Takes clientAddress for the record. */
export async function closeSession(token: string, address?: string): Promise<void> {
  await withoutClinic(async (tx) => {
    const session = await tx.session.findUnique({ where: { sessionToken: hashToken(token) } })
    if (!session) return
    await tx.session.delete({ where: { id: session.id } })
    const scope = await findScope(tx, session.userId, address)
    if (!scope) return
    await enterClinic(tx, scope.clinicId)
    await recordAudit(tx, scope, { kind: 'signed-out', everywhere: false })
  })
}

/** Ends one of the member's own sessions by its id. */
export async function closeOwnSession(scope: ClinicScope, sessionId: string): Promise<void> {
  await withoutClinic(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id: sessionId, userId: scope.userId } })
    if (count === 0) return
    await enterClinic(tx, scope.clinicId)
    await recordAudit(tx, scope, { kind: 'signed-out', everywhere: false })
  })
}

/** Ends every session of the member but this one. */
export async function closeOtherSessions(scope: ClinicScope, keepSessionId: string): Promise<void> {
  await withoutClinic(async (tx) => {
    await tx.session.deleteMany({ where: { userId: scope.userId, id: { not: keepSessionId } } })
    await enterClinic(tx, scope.clinicId)
    await recordAudit(tx, scope, { kind: 'signed-out', everywhere: true })
  })
}

async function findScope(tx: Tx, userId: string, address?: string): Promise<ClinicScope | null> {
  const member = await tx.member.findFirst({
    where: { userId, removedAt: null },
    orderBy: { createdAt: 'asc' },
    select: { id: true, clinicId: true, role: true },
  })
  if (!member) return null
  const role: Role = member.role
  return mintClinicScope({
    clinicId: member.clinicId,
    userId,
    memberId: member.id,
    role,
    ...(address ? { address } : {}),
  })
}
