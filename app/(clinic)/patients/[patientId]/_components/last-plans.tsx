'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { fetchJson } from '@/app/_session/fetch-json'
import { isRecord, readWith } from '@/app/_session/read-answer'
import type { LastPlan } from '@/lib/plan/again/queries'
import { StartChoice } from './start-choice'

const answer = readWith(
  (value): value is { plans: LastPlan[] } => isRecord(value) && Array.isArray(value.plans),
)

/** What the therapist made last for others: it comes without their sides, places and words. */
export function LastPlans({
  patientId,
  starting,
  onChoose,
}: {
  patientId: string
  /** Id of the one that is being started. */
  starting: string | null
  onChoose: (planId: string) => void
}) {
  const t = useTranslations('patients.start')
  const { data, isPending } = useQuery({
    queryKey: ['last-plans', patientId],
    queryFn: ({ signal }) =>
      fetchJson(`/api/patients/${patientId}/last-plans`, answer, { by: 'page', signal }),
    staleTime: 0,
  })
  // Their place is kept while they are asked for, so that nothing moves under the pointer.
  if (isPending) return <div className="h-44" />
  if (!data || data.plans.length === 0) return null
  return (
    <section aria-label={t('lastPlans')}>
      <h3 className="border-ink border-b pt-4 pb-1 text-12 text-ink-2">
        {t('lastPlans')} <span className="text-ink-3">{t('lastPlansHint')}</span>
      </h3>
      <ul>
        {data.plans.map(({ planId, plan, patient }) => (
          <StartChoice
            key={planId}
            title={patient}
            hint={plan}
            busy={starting === planId}
            onChoose={() => onChoose(planId)}
          />
        ))}
      </ul>
    </section>
  )
}
