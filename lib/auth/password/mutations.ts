import { mintClinicScope } from '@/lib/access/mint'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { enterClinic, type Tx, withoutClinic } from '@/lib/db/within'
import { environment } from '@/lib/environment'
import { InputError, NotFoundError, TooManyError } from '@/lib/errors'
import { toTranslator } from '@/lib/i18n/translator'
import { log } from '@/lib/log'
import { attemptKey } from '../attempt-key'
import { lockoutRules } from '../lockout'
import { forgiveAttempt, reserveAttempt } from '../mutations'
import { hashToken, newToken } from '../token'
import { hashPassword, verifyPassword } from './password'

/** Who signs in from where. */
export type Credentials = { email: string; password: string; address: string }

const invitationMs = 72 * 60 * 60 * 1000

/**
 * Checks an e-mail and a password. Returns the user's id, or null. An unknown e-mail, a wrong password, a removed
 * member and a demo account on an open server take the same steps and get the same answer. A failure is recorded with
 * the member's clinic; one without a member leaves a log line that does not say whose it was.
 * Throws TooManyError while the account or the address has to wait.
 */
export async function checkCredentials(credentials: Credentials, now: Date): Promise<string | null> {
  const email = credentials.email.trim().toLowerCase()
  const keys = { account: attemptKey('account', email), address: attemptKey('address', credentials.address) }
  const { wait, user } = await withoutClinic(async (tx) => {
    const atAddress = await reserveAttempt(tx, keys.address, lockoutRules.address, now)
    const atAccount = atAddress || (await reserveAttempt(tx, keys.account, lockoutRules.account, now))
    const found = await tx.user.findUnique({ where: { email }, select: account })
    const user = found && { ...found, passwordHash: await readPasswordHash(tx, found.id) }
    return { wait: atAccount, user }
  })
  const member = user?.members[0]
  if (wait) {
    if (user && member) await recordFailure(user.id, member, 'locked', keys.account, now)
    throw new TooManyError(Math.ceil(wait / 1000))
  }
  const matches = await verifyPassword(user?.passwordHash, credentials.password)
  const demo = member?.clinic.demo === true && !environment().demo
  if (!matches || !user || !member || demo) {
    await recordFailure(user?.id, member, demo ? 'demo' : 'password', keys.account, now)
    return null
  }
  await withoutClinic(async (tx) => {
    await forgiveAttempt(tx, keys.account, true)
    await forgiveAttempt(tx, keys.address)
  })
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

/** The app's role may not read the column: the database's function answers while nobody is known yet. */
async function readPasswordHash(tx: Tx, userId: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<
    { hash: string | null }[]
  >`SELECT plinth_password_hash(${userId}::uuid) AS hash`
  return row?.hash ?? null
}

async function recordFailure(
  userId: string | undefined,
  member: { id: string; clinicId: string; role: ClinicScope['role'] } | undefined,
  reason: 'password' | 'locked' | 'demo',
  accountKey: string,
  now: Date,
): Promise<void> {
  await withoutClinic(async (tx) => {
    // A write for the unknown too: one commit to disk in both cases, so that time does not tell them apart.
    await tx.attempt.updateMany({ where: { key: accountKey }, data: { lastFailure: now } })
    if (!userId || !member) return
    const scope = mintClinicScope({
      clinicId: member.clinicId,
      memberId: member.id,
      role: member.role,
      userId,
    })
    await enterClinic(tx, member.clinicId)
    await recordAudit(tx, scope, { kind: 'sign-in-failed', reason })
  })
  if (!member) log.warn({ reason: 'unknown' }, 'a sign-in failed')
}

/**
 * Sets the member's own new password after checking the present one, and ends every other session.
 * Throws InputError on a wrong present password, TooManyError after too many.
 */
export async function changePassword(
  scope: ClinicScope,
  change: { current: string; next: string; keepSessionId: string },
  now: Date,
): Promise<void> {
  const { key, user, wait } = await withoutClinic(async (tx) => {
    const { email } = await tx.user.findUniqueOrThrow({
      where: { id: scope.userId },
      select: { email: true },
    })
    const found = { email, passwordHash: await readPasswordHash(tx, scope.userId) }
    const ownKey = attemptKey('account', found.email)
    return { key: ownKey, user: found, wait: await reserveAttempt(tx, ownKey, lockoutRules.account, now) }
  })
  if (wait) throw new TooManyError(Math.ceil(wait / 1000))
  if (!(await verifyPassword(user.passwordHash, change.current))) throw wrongPassword()
  const passwordHash = await hashPassword(change.next)
  await withoutClinic(async (tx) => {
    await forgiveAttempt(tx, key, true)
    await tx.user.update({ where: { id: scope.userId }, data: { passwordHash }, select: { id: true } })
    await tx.session.deleteMany({ where: { userId: scope.userId, id: { not: change.keepSessionId } } })
    await enterClinic(tx, scope.clinicId)
    await recordAudit(tx, scope, { kind: 'password-changed' })
  })
}

function wrongPassword(): InputError {
  const t = toTranslator('en', 'auth')
  const problem = { path: 'current', found: t('passwordOther'), allowed: t('passwordCurrent') }
  return new InputError(t('passwordCurrent'), [problem])
}

/**
 * Makes the one link with which a person sets their password: valid once, for three days, replacing any older one.
 * Returns the link's token; the database keeps its hash alone. The caller records the audit event.
 */
export async function makePasswordToken(tx: Tx, userId: string, now: Date): Promise<string> {
  const token = newToken()
  await tx.verificationToken.deleteMany({ where: { identifier: userId } })
  await tx.verificationToken.create({
    data: { identifier: userId, token: hashToken(token), expires: new Date(now.getTime() + invitationMs) },
  })
  return token
}

/**
 * Sets the password of the person a link was made for, uses the link up and ends all their sessions.
 * Throws NotFoundError for a link that is wrong, used or too old.
 */
export async function setPasswordByToken(
  token: string,
  password: string,
  now: Date,
): Promise<{ email: string }> {
  const passwordHash = await hashPassword(password)
  return withoutClinic(async (tx) => {
    const link = await tx.verificationToken.findUnique({ where: { token: hashToken(token) } })
    const used = await tx.verificationToken.deleteMany({ where: { token: hashToken(token) } })
    if (!link || used.count === 0 || link.expires <= now) throw new NotFoundError('link')
    const user = await tx.user.update({
      where: { id: link.identifier },
      data: { passwordHash },
      select: { ...account, email: true },
    })
    const member = user.members[0]
    if (!member) throw new NotFoundError('link')
    await tx.session.deleteMany({ where: { userId: user.id } })
    await forgiveAttempt(tx, attemptKey('account', user.email), true)
    await enterClinic(tx, member.clinicId)
    const scope = mintClinicScope({
      clinicId: member.clinicId,
      memberId: member.id,
      role: member.role,
      userId: user.id,
    })
    await recordAudit(tx, scope, { kind: 'password-changed' })
    return { email: user.email }
  })
}
