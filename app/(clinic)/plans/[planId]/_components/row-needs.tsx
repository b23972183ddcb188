'use client'

import { useTranslations } from 'next-intl'
import type { PlanProblem } from '@/lib/plan/plan-problems'
import { RowProblems } from './row-problems'
import type { Row } from './to-row-groups'

/** Under a closed row: the notes it carries, and what it needs before the plan can be published. */
export function RowNeeds({ row: { item }, problems }: { row: Row; problems: readonly PlanProblem[] }) {
  const t = useTranslations('builder')
  // The column of sides says itself when one is missing.
  const own = problems.filter(({ code }) => code !== 'sideMissing')
  if (!item.note && !item.clinicianNote && !item.site && own.length === 0) return null
  return (
    <div className="row-indent grid gap-1 pb-2">
      {item.site && (
        <p className="text-12 text-ink-2">
          <span className="text-ink-3">{t('site')}</span> {item.site}
        </p>
      )}
      {item.note && <p className="whitespace-pre-line font-patient text-16">{item.note}</p>}
      {item.clinicianNote && (
        <p className="text-12 text-ink-2">
          <span className="text-ink-3">{t('clinicianNote')}</span> {item.clinicianNote}
        </p>
      )}
      <RowProblems problems={own} />
    </div>
  )
}
