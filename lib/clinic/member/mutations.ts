import { byId } from '@/lib/access/by-id'
import { requirePermission } from '@/lib/access/policy'
import type { Role } from '@/lib/access/role'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { makePasswordToken } from '@/lib/auth/password/mutations/password-link'
import { enterClinic, type Tx, withoutClinic } from '@/lib/db/within'
import { InputError, NotFoundError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import type { MemberInput } from './schema'

/**
 * Adds a colleague. Returns the token of the link with which they set their password.
 * Throws InputError when the e-mail already signs in on this server.
 */
export async function addMember(
  scope: ClinicScope,
  input: MemberInput,
  now: Date,
): Promise<{ memberId: string; token: string }> {
  return manage(scope, async (tx) => {
    // Asked by writing: of two who add the same e-mail at once, the second waits and is told.
    const [user] = await tx.user.createManyAndReturn({
      data: [{ email: input.email, name: input.name }],
      skipDuplicates: true,
      select: { id: true },
    })
    if (!user) throw refuse('email', input.email, 'emailTaken')
    const { id: memberId } = await tx.member.create({
      data: { clinicId: scope.clinicId, userId: user.id, role: input.role, credentials: input.credentials },
      select: { id: true },
    })
    await recordAudit(tx, scope, { kind: 'member-added', memberId, role: input.role })
    return { memberId, token: await makePasswordToken(tx, user.id, now) }
  })
}

/** Gives a member another role. Throws InputError when that would leave the clinic without an owner. */
export async function changeRole(scope: ClinicScope, memberId: string, to: Role): Promise<void> {
  await manage(scope, async (tx) => {
    const member = await requireOther(tx, scope, memberId)
    if (member.role === to) return
    await tx.member.update({ where: byId(scope, memberId), data: { role: to } })
    await recordAudit(tx, scope, { kind: 'role-changed', memberId, from: member.role, to })
  })
}

/**
 * Takes a member out of the clinic and signs them out everywhere; what they did stays theirs.
 * Throws InputError when they are the last owner.
 */
export async function removeMember(scope: ClinicScope, memberId: string, now: Date): Promise<void> {
  await manage(scope, async (tx) => {
    const member = await requireOther(tx, scope, memberId)
    if (member.removedAt) return
    await tx.member.update({ where: byId(scope, memberId), data: { removedAt: now } })
    await tx.session.deleteMany({ where: { userId: member.userId } })
    await tx.verificationToken.deleteMany({ where: { identifier: member.userId } })
    await tx.draftKey.deleteMany({ where: { userId: member.userId } })
    await recordAudit(tx, scope, { kind: 'member-removed', memberId })
  })
}

/** Takes a removed member back, with the role they had. */
export async function restoreMember(scope: ClinicScope, memberId: string): Promise<void> {
  await manage(scope, async (tx) => {
    const member = await requireOther(tx, scope, memberId)
    if (!member.removedAt) return
    await tx.member.update({ where: byId(scope, memberId), data: { removedAt: null } })
    await recordAudit(tx, scope, { kind: 'member-restored', memberId, role: member.role })
  })
}

/**
 * Makes a new set-password link for a member who forgot theirs or whose sign-in is in the wrong hands: their sessions
 * end at once (an owner's own one lasts until the link is used); the old password works until then.
 */
export async function resetPassword(scope: ClinicScope, memberId: string, now: Date): Promise<string> {
  return manage(scope, async (tx) => {
    const member = await tx.member.findUnique({ where: byId(scope, memberId) })
    if (!member || member.removedAt) throw new NotFoundError('member')
    if (member.userId !== scope.userId) await tx.session.deleteMany({ where: { userId: member.userId } })
    await recordAudit(tx, scope, { kind: 'password-reset', memberId })
    return makePasswordToken(tx, member.userId, now)
  })
}

/** Accounts and sessions lie outside the clinic's rows, so both walls are opened, in one transaction, for owners alone. */
function manage<Result>(scope: ClinicScope, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  requirePermission(scope, 'manageMembers')
  return withoutClinic(async (tx) => {
    await enterClinic(tx, scope.clinicId)
    return work(tx)
  })
}

/**
 * The member about to be changed, once it is certain that an owner is left. Owners are locked first: of two owners who
 * remove each other at the same moment, the second one waits and then finds no other left.
 */
async function requireOther(tx: Tx, scope: ClinicScope, memberId: string) {
  const owners = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM member
    WHERE clinic_id = ${scope.clinicId}::uuid AND role = 'owner' AND removed_at IS NULL
    ORDER BY id FOR UPDATE`
  const member = await tx.member.findUnique({ where: byId(scope, memberId) })
  if (!member) throw new NotFoundError('member')
  if (owners.length === 1 && owners[0]?.id === memberId) throw refuse('role', member.role, 'lastOwner')
  return member
}

function refuse(path: string, found: string, key: 'emailTaken' | 'lastOwner'): InputError {
  const allowed = said(`errors.fields.${key}`)
  return new InputError(allowed, [{ path, found, allowed }])
}
