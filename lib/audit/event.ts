import { z } from 'zod'
import { roles } from '@/lib/access/role'

const id = z.uuid()
const patient = { patientId: id }
const plan = { patientId: id, planId: id }
const link = { ...plan, shareLinkId: id }
const template = { templateId: id }
const item = { slug: z.string().max(80) }

/**
 * What is recorded, by kind: ids, codes and names of fields only, never a person's name, a dose or a text.
 * Every event about a patient's record names the patient, so that "who saw this record" is one query.
 */
const auditEventSchema = z.discriminatedUnion('kind', [
  event('signed-in', {}),
  event('sign-in-failed', { reason: z.enum(['password', 'locked', 'demo']) }),
  event('signed-out', { everywhere: z.boolean() }),
  event('password-changed', {}),
  event('language-chosen', {}),
  event('access-refused', { permission: z.string().max(40) }),
  event('record-read', { patientId: id.optional() }),

  event('clinic-set-up', {}),
  event('clinic-changed', { fields: z.array(z.string()) }),
  event('member-added', { memberId: id, role: z.enum(roles) }),
  event('member-removed', { memberId: id }),
  event('member-restored', { memberId: id, role: z.enum(roles) }),
  event('role-changed', { memberId: id, from: z.enum(roles), to: z.enum(roles) }),
  event('password-reset', { memberId: id }),

  event('patients-listed', {}),
  event('patients-searched', {}),
  event('patient-added', patient),
  event('patient-read', patient),
  event('patient-changed', { ...patient, fields: z.array(z.string()) }),
  event('patient-facts-changed', { ...patient, revision: z.int() }),
  event('red-flags-asked', { ...patient, screeningId: id, yes: z.array(z.string().max(4)) }),
  event('red-flag-closed', { ...patient, code: z.string().max(4), outcome: z.string().max(20) }),
  event('red-flag-sheet-printed', patient),
  event('score-entered', { ...patient, scoreId: id }),
  event('score-corrected', { ...patient, scoreId: id }),
  event('score-taken-back', { ...patient, scoreId: id }),
  event('link-measures-set', { ...patient, revision: z.int() }),
  event('patient-archived', patient),
  event('patient-restored', patient),
  event('patient-handed-over', { ...patient, memberId: id }),

  event('item-added', item),
  event('item-changed', { ...item, revision: z.int() }),
  event('item-archived', item),
  event('item-restored', item),
  event('item-made-for-plan', { ...plan, ...item }),
  event('item-uses-read', item),
  event('photo-added', {}),
  event('film-added', {}),
  event('items-imported', { count: z.int(), changed: z.int() }),
  event('items-exported', { count: z.int() }),
  event('items-archived', { count: z.int() }),
  event('items-restored', { count: z.int() }),

  event('plan-started', { ...plan, templateCode: z.string().nullable() }),
  event('plan-imported', plan),
  event('plan-read', plan),
  event('plan-changed', { ...plan, revision: z.int() }),
  event('plan-revision-read', { ...plan, revision: z.int().nullable() }),
  event('versions-read', plan),
  event('version-read', { ...plan, number: z.int() }),
  event('versions-compared', { ...plan, number: z.int(), with: z.int().nullable() }),
  event('adherence-read', plan),
  event('plan-published', { ...plan, versionId: id, number: z.int() }),
  event('finding-acknowledged', { ...plan, rule: z.string().max(8), number: z.int() }),
  event('block-overridden', { ...plan, rule: z.string().max(8), number: z.int() }),
  event('plan-archived', plan),
  event('plan-restored', plan),
  event('plan-exported', plan),
  event('handout-printed', { ...plan, versionId: id.nullable() }),

  event('template-saved', { ...plan, ...template, revision: z.int() }),
  event('template-changed', { ...template, revision: z.int() }),
  event('template-archived', template),
  event('template-restored', template),

  event('link-made', link),
  event('helper-link-made', link),
  event('link-shown', link),
  event('link-opened', link),
  event('link-revoked', link),
  event('link-proof-set', { ...link, asks: z.enum(['pin', 'birth-year']) }),
  event('link-proof-removed', link),
  event('link-proven', link),
  event('link-proof-refused', link),
  event('calendar-made', link),
  event('calendar-changed', link),
  event('calendar-ended', link),
  event('reminders-on', link),
  event('reminders-off', link),
  event('checked-in', { ...link, checkInId: id }),
  event('alert-seen', { ...plan, alertId: id }),
  event('plan-reopened', plan),
  event('visit-recorded', { ...plan, visitId: id }),
  event('visit-corrected', { ...plan, visitId: id }),
  event('visit-taken-back', { ...plan, visitId: id }),
  event('message-written', { ...plan, messageId: id }),
  event('message-changed', { ...plan, messageId: id }),
  event('message-recalled', { ...plan, messageId: id }),
  event('answers-set-aside', { ...link, count: z.int() }),

  /** At the command line: by whoever may run commands on the server, who is no member. */
  event('backup-made', {}),
])

/** One thing that happened: its kind and the ids it is about. */
export type AuditEvent = z.infer<typeof auditEventSchema>
export type AuditKind = AuditEvent['kind']

/** Kinds after which everything is as it was before: they are recorded as long as the disk takes a line at all. */
const reading: ReadonlySet<AuditKind> = new Set([
  'signed-in',
  'sign-in-failed',
  'signed-out',
  'access-refused',
  'record-read',
  'patients-listed',
  'patients-searched',
  'patient-read',
  'item-uses-read',
  'items-exported',
  'plan-read',
  'plan-revision-read',
  'versions-read',
  'version-read',
  'versions-compared',
  'adherence-read',
  'plan-exported',
  'handout-printed',
  'red-flag-sheet-printed',
  'link-shown',
  'link-opened',
  'link-proven',
  'link-proof-refused',
  'backup-made',
])

/** Whether such an event comes with something that is written. */
export function isChange(kind: AuditKind): boolean {
  return !reading.has(kind)
}

/** The event without its kind, checked and stripped to the ids and codes its kind knows; ready for the column. */
export function toDetail(event: AuditEvent) {
  const { kind: _, ...detail } = auditEventSchema.parse(event)
  return detail
}

/** The event as read back from a row; null for a kind that this version does not know. */
export function findAuditEvent(row: { kind: string; detail: unknown }): AuditEvent | null {
  const detail = typeof row.detail === 'object' ? row.detail : {}
  return auditEventSchema.safeParse({ ...detail, kind: row.kind }).data ?? null
}

function event<Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) {
  return z.object({ kind: z.literal(kind), ...shape })
}
