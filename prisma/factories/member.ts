import { randomUUID } from 'node:crypto'
import { mintClinicScope } from '@/lib/access/mint'
import type { Role } from '@/lib/access/role'
import type { ClinicScope } from '@/lib/access/scope'
import { hashPassword } from '@/lib/auth/password/password'
import type { Member, User } from '@/lib/db/generated/client'
import { ownerDatabase } from './owner-database'

export type MemberGiven = {
  clinicId: string
  role?: Role
  name?: string
  email?: string
  /** Absent: the account has no password and cannot sign in. */
  password?: string
  credentials?: string
}

/** Puts a person with an account into a clinic, with the scope that acting as them takes. */
export async function createMember(
  given: MemberGiven,
): Promise<{ user: User; member: Member; scope: ClinicScope }> {
  const user = await ownerDatabase().user.create({
    data: {
      name: given.name ?? 'Ines Okafor',
      email: given.email ?? `ines.${randomUUID().slice(0, 8)}@example.test`,
      passwordHash: given.password === undefined ? null : await hashPassword(given.password),
    },
  })
  const member = await ownerDatabase().member.create({
    data: {
      clinicId: given.clinicId,
      userId: user.id,
      role: given.role ?? 'therapist',
      credentials: given.credentials ?? null,
    },
  })
  return { user, member, scope: toScope(member) }
}

/** The scope of a member, as the gate would mint it. */
export function toScope(member: Member): ClinicScope {
  return mintClinicScope({
    clinicId: member.clinicId,
    userId: member.userId,
    memberId: member.id,
    role: member.role,
  })
}
