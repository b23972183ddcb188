import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ButtonLink } from '@/app/_ui/button-link'
import { EmptyState } from '@/app/_ui/empty-state'
import { listAuditLines } from '@/lib/audit/queries'
import { requireMember } from '@/lib/auth/gate'
import { AuditDays } from './audit-days'
import { AuditFilter } from './audit-filter'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('place.audit') }
}

const id = z.uuid().optional().catch(undefined)
const querySchema = z.object({ person: id, patient: id, before: id })

export default async function AuditPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { scope, clinic } = await requireMember('readAudit', '/settings/audit')
  const query = querySchema.parse(await searchParams)
  const { lines, older, people, patient } = await listAuditLines(scope, {
    userId: query.person,
    patientId: query.patient,
    before: query.before,
    limit: 30,
  })
  const t = await getTranslations('settings.audit')
  const filtered = Boolean(query.person || query.patient)
  return (
    <div>
      <AuditFilter
        people={people}
        person={query.person ?? null}
        patient={query.patient ? { id: query.patient, name: patient ?? t('patientGone') } : null}
      />
      {lines.length === 0 ? (
        <EmptyState
          title={t('emptyTitle')}
          className="pt-6"
          actions={filtered && <ButtonLink href="/settings/audit">{t('showAll')}</ButtonLink>}
        >
          {filtered ? t('emptyFiltered') : t('empty')}
        </EmptyState>
      ) : (
        <AuditDays lines={lines} timeZone={clinic.timeZone} />
      )}
      {older && (
        <p className="pt-6">
          <ButtonLink href={toOlder(query, older)}>{t('older')}</ButtonLink>
        </p>
      )}
    </div>
  )
}

function toOlder(query: z.infer<typeof querySchema>, before: string): Route {
  const known = Object.entries({ ...query, before }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  )
  return `/settings/audit?${new URLSearchParams(known)}` as Route
}
