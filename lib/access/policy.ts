import { ForbiddenError } from '@/lib/errors'
import type { Role } from './role'

/** Everything a member may be allowed to do. A screen or handler names exactly one. */
export const permissions = [
  'readPatient',
  'changePatient',
  'archivePatient',
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

/**
 * The one table of role × permission. An assistant prepares: adds patients and drafts plans. What reaches a
 * patient (a published version, a link) and what leaves the clinic (an export) is a licensed person's act.
 */
const policy: Record<Role, Record<Permission, boolean>> = {
  owner: {
    readPatient: true,
    changePatient: true,
    archivePatient: true,
    readPlan: true,
    changePlan: true,
    publishPlan: true,
    shareLink: true,
    readAdherence: true,
    changeCatalog: true,
    exportData: true,
    manageMembers: true,
    changeClinic: true,
    readAudit: true,
  },
  therapist: {
    readPatient: true,
    changePatient: true,
    archivePatient: true,
    readPlan: true,
    changePlan: true,
    publishPlan: true,
    shareLink: true,
    readAdherence: true,
    changeCatalog: true,
    exportData: true,
    manageMembers: false,
    changeClinic: false,
    readAudit: false,
  },
  assistant: {
    readPatient: true,
    changePatient: true,
    archivePatient: false,
    readPlan: true,
    changePlan: true,
    publishPlan: false,
    shareLink: false,
    readAdherence: true,
    changeCatalog: false,
    exportData: false,
    manageMembers: false,
    changeClinic: false,
    readAudit: false,
  },
}

/** Whether a member with this role may do this. */
export function can(role: Role, permission: Permission): boolean {
  return policy[role][permission]
}

/** Throws ForbiddenError (403) unless the role allows it: the last line, for mutations that more than one door leads to. */
export function requirePermission(scope: { role: Role }, permission: Permission): void {
  if (!can(scope.role, permission)) throw new ForbiddenError(permission)
}
