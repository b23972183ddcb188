import type { Role } from './role'
import type { ClinicScope } from './scope'

/**
 * Makes a ClinicScope from a membership that the caller has proven: a live session (gate.ts), a password just
 * checked, or a person at the server's own command line. Nothing else may import this; the layer check sees to it.
 */
export function mintClinicScope(member: {
  clinicId: string
  userId: string
  memberId: string
  role: Role
  address?: string
}): ClinicScope {
  const { clinicId, userId, memberId, role, address } = member
  return { kind: 'clinic', clinicId, userId, memberId, role, ...(address ? { address } : {}) } as ClinicScope
}
