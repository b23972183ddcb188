import { ForbiddenError } from '@/lib/errors'
import type { Role } from './role'

/** Everything a member may be allowed to do. A screen or handler names exactly one. */
export const permissions = [
  'readPatient',
  'changePatient',
  'archivePatient',
  'handOver',
  'readPlan',
  'changePlan',
  'publishPlan',
  'shareLink',
  'readAdherence',
  'changeCatalog',
  'exportData',
  'manageMembers',
  'changeClinic',
  'readAudit',
] as const
export type Permission = (typeof permissions)[number]

/** Prepares: adds patients and drafts plans. */
const assistant: readonly Permission[] = [
  'readPatient',
  'changePatient',
  'readPlan',
  'changePlan',
  'readAdherence',
]

/** What reaches a patient (a published version, a link) and what leaves the clinic (an export): a licensed person's act. */
const therapist: readonly Permission[] = [
  ...assistant,
  'archivePatient',
  'handOver',
  'publishPlan',
  'shareLink',
  'changeCatalog',
  'exportData',
]

/** Who may do what; the whole table stands in policy.test.ts. A new permission is the owner's until it is given on. */
const policy: Record<Role, readonly Permission[]> = { owner: permissions, therapist, assistant }

/** Whether a member with this role may do this. */
export function can(role: Role, permission: Permission): boolean {
  return policy[role].includes(permission)
}

/** Throws ForbiddenError (403) unless the role allows it: the last line, for mutations that more than one door leads to. */
export function requirePermission(scope: { role: Role }, permission: Permission): void {
  if (!can(scope.role, permission)) throw new ForbiddenError(permission)
}
