import type { Route } from 'next'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { EmptyState } from '@/app/_ui/empty-state'
import { LinkWaiting } from '@/app/_ui/link-waiting'
import type { PatientDetail } from '@/lib/patient/queries'
import { ArchivePlan } from './archive-plan'

type Plan = PatientDetail['plans'][number]
const columns =
  'grid gap-x-4 gap-y-0.5 tablet:grid-cols-[minmax(0,1fr)_220px_190px_160px_72px] max-tablet:grid-cols-[minmax(0,1fr)_auto]'

/** The patient's plans, newest change first, with version and link. */
export function PlanList({
  plans,
  name,
  archived,
  mayArchive,
  timeZone,
}: {
  plans: readonly Plan[]
  name: string
  /** The patient is put away: nothing can be started or changed, and the list says so. */
  archived: boolean
  mayArchive: boolean
  timeZone: string
}) {
  const t = useTranslations('patients')
  return (
    <section aria-labelledby="plans">
      <h2 id="plans" className="border-ink border-b pb-1.5 text-14 font-semibold">
        {t('detail.plans')} <span className="ms-1 font-normal text-ink-3">{plans.length || ''}</span>
      </h2>
      {archived && <p className="border-line border-b py-2.5 text-ink-2">{t('archivedNote')}</p>}
      {plans.length === 0 && (
        <EmptyState level={3} title={t('detail.plansNone', { name })} className="pt-6">
          {!archived && t('detail.plansNoneText')}
        </EmptyState>
      )}
      <ul>
        {plans.map((plan) => (
          <PlanRow key={plan.id} plan={plan} timeZone={timeZone} mayArchive={mayArchive && !archived} />
        ))}
      </ul>
    </section>
  )
}

function PlanRow({ plan, timeZone, mayArchive }: { plan: Plan; timeZone: string; mayArchive: boolean }) {
  const t = useTranslations('patients')
  const common = useTranslations('common')
  const format = useFormatter()
  const day = (instant: string) =>
    format.dateTime(new Date(instant), { day: 'numeric', month: 'short', year: 'numeric', timeZone })
  return (
    <li className={`${columns} relative items-baseline border-line border-b py-2.5 hover:bg-accent-tint/60`}>
      <Link
        href={`/plans/${plan.id}` as Route}
        className="max-tablet:col-start-1 text-14 font-semibold no-underline after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
      >
        {plan.title}
        <LinkWaiting label={common('loading')} />
      </Link>
      <span className="text-ink-2 max-tablet:col-start-1">
        {plan.version
          ? t('detail.published', { number: plan.version.number, date: day(plan.version.publishedAt) })
          : t('detail.notPublished')}
      </span>
      <span className="text-ink-2 max-tablet:col-start-1">{linkWords(plan, t, day)}</span>
      <span className="text-ink-2 max-tablet:col-start-1 tablet:text-end">
        {plan.archived ? t('detail.archivedPlan') : t('detail.changed', { date: day(plan.updatedAt) })}
      </span>
      <span className="max-tablet:col-start-2 max-tablet:row-start-1 tablet:text-end">
        {mayArchive && <ArchivePlan plan={plan} />}
      </span>
    </li>
  )
}

function linkWords(
  plan: Plan,
  t: ReturnType<typeof useTranslations<'patients'>>,
  day: (instant: string) => string,
): string {
  if (!plan.version) return ''
  if (!plan.link) return t('detail.linkNone')
  if (plan.link.lastOpenedAt) return t('detail.linkOpened', { date: day(plan.link.lastOpenedAt) })
  return t('detail.linkMade', { date: day(plan.link.madeAt) })
}
