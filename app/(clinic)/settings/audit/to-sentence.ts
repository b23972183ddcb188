import type { getFormatter, getTranslations } from 'next-intl/server'
import type { AuditLine } from '@/lib/audit/queries'
import type { Messages } from '@/lib/i18n/messages'

type Translate = Awaited<ReturnType<typeof getTranslations<'settings.audit'>>>
type Format = Pick<Awaited<ReturnType<typeof getFormatter>>, 'list'>
type FieldName = keyof Messages['settings']['audit']['field']

/** What a line says happened, as a sentence without its subject: "Published version 2 of Hip nerve pain for Rosa Delgado". */
export function toSentence(
  t: Translate,
  format: Format,
  { event, patient, plan, member }: Pick<AuditLine, 'event' | 'patient' | 'plan' | 'member'>,
): string {
  const role = 'role' in event ? event.role : 'to' in event ? event.to : null
  return t(`kind.${event.kind}`, {
    patient: patient ?? t('patientGone'),
    plan: plan ?? t('planGone'),
    member: member ?? t('memberGone'),
    role: role ? t(`roleName.${role}`) : '',
    number: 'number' in event ? event.number : 'count' in event ? event.count : 0,
    rule: 'rule' in event ? event.rule : 'code' in event ? event.code : '',
    item: 'slug' in event ? event.slug : '',
    reason: 'reason' in event ? event.reason : 'password',
    everywhere: 'everywhere' in event && event.everywhere ? 'yes' : 'no',
    fields: 'fields' in event ? format.list(event.fields.map((field) => toFieldWord(t, field))) : '',
  })
}

/** A field of an earlier version may have no word any more. */
function toFieldWord(t: Translate, field: string): string {
  return t.has(`field.${field as FieldName}`) ? t(`field.${field as FieldName}`) : field
}
