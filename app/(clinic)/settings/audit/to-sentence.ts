import type { getTranslations } from 'next-intl/server'
import type { AuditLine } from '@/lib/audit/queries'
import { getMessages, type Messages } from '@/lib/i18n/messages'

type Translate = Awaited<ReturnType<typeof getTranslations<'settings.audit'>>>
type FieldName = keyof Messages['settings']['audit']['field']

/** What a line says happened, as a sentence without its subject: "Published version 2 of Hip nerve pain for Rosa Delgado". */
export function toSentence(t: Translate, { event, patient, plan, member }: AuditLine): string {
  const role = 'role' in event ? event.role : 'to' in event ? event.to : null
  return t(`kind.${event.kind}`, {
    patient: patient ?? t('patientGone'),
    plan: plan ?? t('planGone'),
    member: member ?? t('memberGone'),
    role: role ? t(`roleName.${role}`) : '',
    number: 'number' in event ? event.number : 'count' in event ? event.count : 0,
    reason: 'reason' in event ? event.reason : 'password',
    everywhere: 'everywhere' in event && event.everywhere ? 'yes' : 'no',
    fields: 'fields' in event ? toFieldList(t, event.fields) : '',
  })
}

function toFieldList(t: Translate, fields: readonly string[]): string {
  const words = fields.map((field) => (isFieldName(field) ? t(`field.${field}`) : field))
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(words)
}

function isFieldName(field: string): field is FieldName {
  return Object.hasOwn(getMessages('en').settings.audit.field, field)
}
