import type { Permission } from '@/lib/access/policy'

/** The places of the settings and the permission that opens each; without one it is every member's own. */
export const settingsPlaces = [
  { name: 'clinic', permission: 'changeClinic' },
  { name: 'members', permission: 'manageMembers' },
  { name: 'audit', permission: 'readAudit' },
  { name: 'security', permission: null },
] as const satisfies readonly { name: string; permission: Permission | null }[]
