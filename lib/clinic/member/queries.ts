import type { Role } from '@/lib/access/role'
import type { ClinicScope } from '@/lib/access/scope'
import { readWithin } from '@/lib/db/within'

/** `hasPassword` is false while a set-password link waits to be used; `removed` members can't sign in. */
export type Member = {
  id: string
  userId: string
  name: string
  email: string
  role: Role
  credentials: string | null
  hasPassword: boolean
  removed: boolean
}

/** All members by name, removed ones last: what they did still stands in plans and in the audit log. */
export async function listMembers(scope: ClinicScope): Promise<Member[]> {
  const rows = await readWithin(scope, (tx) =>
    tx.member.findMany({
      where: { clinicId: scope.clinicId },
      orderBy: [{ removedAt: { sort: 'asc', nulls: 'first' } }, { user: { name: 'asc' } }, { id: 'asc' }],
      select: {
        id: true,
        userId: true,
        role: true,
        credentials: true,
        removedAt: true,
        user: { select: { name: true, email: true, hasPassword: true } },
      },
    }),
  )
  return rows.map(({ user, removedAt, ...row }) => ({
    ...row,
    name: user.name,
    email: user.email,
    hasPassword: user.hasPassword === true,
    removed: removedAt !== null,
  }))
}
