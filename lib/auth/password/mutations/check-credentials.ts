import { mintClinicScope } from '@/lib/access/mint'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { signInKeys } from '@/lib/auth/attempt-key'
import { forgiveSignIn, reserveSignIn } from '@/lib/auth/mutations'
import { enterClinic, withoutClinic } from '@/lib/db/within'
import { environment } from '@/lib/environment'
import { TooManyError } from '@/lib/errors'
import { logLimited } from '@/lib/log'
import { verifyPassword } from '../password'
import { readPasswordHash } from '../password-hash'

/** Who signs in from where. */
export type Credentials = { email: string; password: string; address: string }

/**
 * Checks an e-mail and a password. Returns the user's id, or null. An unknown e-mail, a wrong password, a removed
 * member and a demo account on an open server take the same steps and get the same answer. A failure is recorded with
 * the member's clinic; one without a member leaves a log line that does not say whose it was.
 * Throws TooManyError while the account, the address or the account at that address has to wait.
 */
export async function checkCredentials(credentials: Credentials, now: Date): Promise<string | null> {
  const { address } = credentials
  const email = credentials.email.trim().toLowerCase()
  const keys = signInKeys(email, address)
  const { wait, user } = await withoutClinic(async (tx) => {
    const reserved = await reserveSignIn(tx, keys, now)
    const found = await tx.user.findUnique({ where: { email }, select: account })
    const withHash = found && { ...found, passwordHash: await readPasswordHash(tx, found.id) }
    return { wait: reserved, user: withHash }
  })
  const member = user?.members[0]
  const who = { userId: user?.id, member, address }
  if (wait) {
    if (member) await recordFailure(who, 'locked', keys.account, now)
    throw new TooManyError(Math.ceil(wait / 1000))
  }
  const matches = await verifyPassword(user?.passwordHash, credentials.password)
  const demo = member?.clinic.demo === true && !environment().demo
  if (!matches || !user || !member || demo) {
    await recordFailure(who, demo ? 'demo' : 'password', keys.account, now)
    return null
  }
  await withoutClinic((tx) => forgiveSignIn(tx, keys))
  return user.id
}

const account = {
  id: true,
  members: {
    where: { removedAt: null },
    orderBy: { createdAt: 'asc' },
    take: 1,
    select: { id: true, clinicId: true, role: true, clinic: { select: { demo: true } } },
  },
} as const

type Who = {
  userId: string | undefined
  member: { id: string; clinicId: string; role: ClinicScope['role'] } | undefined
  address: string
}

async function recordFailure(
  { userId, member, address }: Who,
  reason: 'password' | 'locked' | 'demo',
  accountKey: string,
  now: Date,
): Promise<void> {
  await withoutClinic(async (tx) => {
    // A write for the unknown too: one commit to disk in both cases, so that time does not tell them apart.
    await tx.attempt.updateMany({ where: { key: accountKey }, data: { lastFailure: now } })
    if (!userId || !member) return
    const { clinicId, id: memberId, role } = member
    await enterClinic(tx, clinicId)
    const scope = mintClinicScope({ clinicId, memberId, role, userId, address })
    await recordAudit(tx, scope, { kind: 'sign-in-failed', reason })
  })
  if (!member) logLimited('warn', 'sign-in unknown', { reason: 'unknown' }, 'a sign-in failed')
}
