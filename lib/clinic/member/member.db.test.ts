import { describe, expect, it } from 'vitest'
import { takeDraftKey } from '@/lib/auth/draft-key/mutations'
import { findPasswordToken } from '@/lib/auth/password/queries'
import { openSession } from '@/lib/auth/session/mutations'
import { findSessionMember } from '@/lib/auth/session/queries'
import { isWaitedFor } from '@/lib/db/testing/is-waited-for'
import { ForbiddenError, InputError, NotFoundError } from '@/lib/errors'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { asOneTransaction, ownerDatabase } from '@/prisma/factories/owner-database'
import { addMember, changeRole, removeMember, resetPassword, restoreMember } from './mutations'
import { listMembers } from './queries'
import { memberSchema } from './schema'

const now = new Date('2026-03-02T09:00:00Z')

async function ownedClinic() {
  const clinic = await createClinic()
  return createMember({ clinicId: clinic.id, role: 'owner' })
}

const colleague = (email: string) =>
  memberSchema.parse({ name: 'Ada Brook', email, role: 'therapist', credentials: 'DPT' })

describe('addMember', () => {
  it('adds a colleague with a link to set their password', async () => {
    const { scope } = await ownedClinic()
    const { memberId, token } = await addMember(scope, colleague('ada@one.test'), now)
    expect(await findPasswordToken(token, now)).toEqual({ name: 'Ada Brook', email: 'ada@one.test' })
    expect(await listMembers(scope)).toContainEqual(
      expect.objectContaining({ id: memberId, role: 'therapist', credentials: 'DPT', hasPassword: false }),
    )
  })

  it('refuses an e-mail that already signs in, at the field', async () => {
    const { scope } = await ownedClinic()
    const other = await ownedClinic()
    await addMember(other.scope, colleague('ada@two.test'), now)
    const error = await addMember(scope, colleague('ada@two.test'), now).catch((thrown) => thrown)
    expect(error).toBeInstanceOf(InputError)
    expect(error.problems[0].path).toBe('email')
  })

  it('is told at the field too while somebody else is just adding them', async () => {
    const { scope } = await ownedClinic()
    let refused: Promise<unknown> | undefined
    await asOneTransaction(async () => {
      const tx = ownerDatabase()
      await tx.user.create({ data: { email: 'ada@four.test', name: 'Ada Brook' }, select: { id: true } })
      refused = addMember(scope, colleague('ada@four.test'), now).catch((error) => error)
      await expect.poll(() => isWaitedFor(tx)).toBe(true)
    })
    expect(await refused).toMatchObject({ name: 'InputError', problems: [{ path: 'email' }] })
  })

  it('is the owner’s alone', async () => {
    const { scope } = await createMember({ clinicId: (await createClinic()).id, role: 'assistant' })
    await expect(addMember(scope, colleague('ada@three.test'), now)).rejects.toBeInstanceOf(ForbiddenError)
  })
})

describe('the last owner', () => {
  it('can be neither removed nor given another role', async () => {
    const { scope, member } = await ownedClinic()
    await expect(removeMember(scope, member.id, now)).rejects.toBeInstanceOf(InputError)
    await expect(changeRole(scope, member.id, 'therapist')).rejects.toBeInstanceOf(InputError)
  })

  it('can go once there is another', async () => {
    const { scope, member } = await ownedClinic()
    const second = await createMember({ clinicId: scope.clinicId, role: 'therapist' })
    await changeRole(scope, second.member.id, 'owner')
    await changeRole(scope, member.id, 'therapist')
    const roles = (await listMembers(scope)).map((each) => each.role).sort()
    expect(roles).toEqual(['owner', 'therapist'])
  })

  it('is left when two owners remove each other at the same moment', async () => {
    const one = await ownedClinic()
    const two = await createMember({ clinicId: one.scope.clinicId, role: 'owner' })
    const outcomes = await Promise.allSettled([
      removeMember(one.scope, two.member.id, now),
      removeMember(two.scope, one.member.id, now),
    ])
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    const left = await ownerDatabase().member.count({
      where: { clinicId: one.scope.clinicId, role: 'owner', removedAt: null },
    })
    expect(left).toBe(1)
  })
})

describe('removeMember', () => {
  it('signs the person out at once, and they can be taken back', async () => {
    const { scope } = await ownedClinic()
    const gone = await createMember({ clinicId: scope.clinicId })
    const token = await openSession(gone.user.id, now)
    await removeMember(scope, gone.member.id, now)
    expect(await findSessionMember(token ?? '', now)).toBeNull()
    expect((await listMembers(scope)).at(-1)).toMatchObject({ id: gone.member.id, removed: true })
    await restoreMember(scope, gone.member.id)
    expect(await openSession(gone.user.id, now)).not.toBeNull()
  })

  it('takes the key of their kept drafts away', async () => {
    const { scope } = await ownedClinic()
    const gone = await createMember({ clinicId: scope.clinicId })
    await takeDraftKey(gone.user.id, now)
    await removeMember(scope, gone.member.id, now)
    expect(await ownerDatabase().draftKey.count({ where: { userId: gone.user.id } })).toBe(0)
  })

  it('does not reach into another clinic', async () => {
    const { scope } = await ownedClinic()
    const foreign = await ownedClinic()
    await createMember({ clinicId: foreign.scope.clinicId, role: 'owner' })
    await expect(removeMember(scope, foreign.member.id, now)).rejects.toBeInstanceOf(NotFoundError)
    await expect(changeRole(scope, foreign.member.id, 'assistant')).rejects.toBeInstanceOf(NotFoundError)
    await expect(resetPassword(scope, foreign.member.id, now)).rejects.toBeInstanceOf(NotFoundError)
  })
})

describe('resetPassword', () => {
  it('ends every session of the person as soon as the link is made', async () => {
    const { scope, user } = await ownedClinic()
    const other = await createMember({ clinicId: scope.clinicId })
    const [first, second] = [await openSession(other.user.id, now), await openSession(other.user.id, now)]
    const own = await openSession(user.id, now)
    await resetPassword(scope, other.member.id, now)
    for (const token of [first, second]) expect(await findSessionMember(token ?? '', now)).toBeNull()
    expect(await findSessionMember(own ?? '', now)).not.toBeNull()
  })

  it('leaves an owner signed in who makes a link for themselves, so that they can copy it', async () => {
    const { scope, user, member } = await ownedClinic()
    const own = await openSession(user.id, now)
    await resetPassword(scope, member.id, now)
    expect(await findSessionMember(own ?? '', now)).not.toBeNull()
  })
})
