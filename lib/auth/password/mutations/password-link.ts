import { mintClinicScope } from '@/lib/access/mint'
import { recordAudit } from '@/lib/audit/mutations'
import { attemptKey, signInKeys } from '@/lib/auth/attempt-key'
import { lockoutRules } from '@/lib/auth/lockout'
import { forgiveAttempt, reserveAttempt } from '@/lib/auth/mutations'
import { hashToken, newToken } from '@/lib/auth/token'
import { enterClinic, type Tx, withoutClinic } from '@/lib/db/within'
import { NotFoundError, TooManyError } from '@/lib/errors'
import { requireStrongPassword } from '../judge-password'
import { hashPassword } from '../password'
import type { PasswordOwner } from '../password-words'

const invitationMs = 72 * 60 * 60 * 1000

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
 * Sets the password of the person a link was made for, uses the link up and ends all their sessions. The link and the
 * password are looked at before any work goes into hashing; a link that is refused counts at its sender's address.
 * Throws NotFoundError for a link that is wrong, used or too old, InputError for a password that is soon guessed (the
 * link then still works), TooManyError while the address has to wait.
 */
export async function setPasswordByToken(
  { token, password, address }: { token: string; password: string; address: string },
  now: Date,
): Promise<{ email: string }> {
  const owner = await requireLink(token, address, now)
  await requireStrongPassword(password, owner, 'password')
  const passwordHash = await hashPassword(password)
  return withoutClinic(async (tx) => {
    const link = await tx.verificationToken.findUnique({ where: { token: hashToken(token) } })
    const used = await tx.verificationToken.deleteMany({ where: { token: hashToken(token) } })
    if (!link || used.count === 0 || link.expires <= now) throw new NotFoundError('link')
    const user = await tx.user.update({
      where: { id: link.identifier },
      data: { passwordHash },
      select: person,
    })
    const member = user.members[0]
    if (!member) throw new NotFoundError('link')
    await tx.session.deleteMany({ where: { userId: user.id } })
    const keys = signInKeys(user.email, address)
    // In the order of reserveSignIn.
    await forgiveAttempt(tx, keys.pair, true)
    await forgiveAttempt(tx, keys.account, true)
    await enterClinic(tx, member.clinicId)
    const { clinicId, id: memberId, role } = member
    const scope = mintClinicScope({ clinicId, memberId, role, userId: user.id, address })
    await recordAudit(tx, scope, { kind: 'password-changed' })
    return { email: user.email }
  })
}

const person = {
  id: true,
  email: true,
  name: true,
  members: {
    where: { removedAt: null },
    orderBy: { createdAt: 'asc' },
    take: 1,
    select: { id: true, clinicId: true, role: true, clinic: { select: { name: true } } },
  },
} as const

/** Whose link it is. A wrong one counts, and the count stays: so the refusal is thrown once the transaction is over. */
async function requireLink(token: string, address: string, now: Date): Promise<PasswordOwner> {
  const key = attemptKey('address', address)
  const { wait, user } = await withoutClinic(async (tx) => {
    const waiting = await reserveAttempt(tx, key, lockoutRules.address, now)
    if (waiting) return { wait: waiting, user: null }
    const link = await tx.verificationToken.findUnique({ where: { token: hashToken(token) } })
    if (!link || link.expires <= now) return { wait: 0, user: null }
    await forgiveAttempt(tx, key)
    return {
      wait: 0,
      user: await tx.user.findUnique({ where: { id: link.identifier }, select: person }),
    }
  })
  if (wait) throw new TooManyError(Math.ceil(wait / 1000))
  if (!user) throw new NotFoundError('link')
  const { name, email, members } = user
  return { name, email, clinics: members.map((member) => member.clinic.name) }
}
