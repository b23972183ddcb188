'use client'

import { useTranslations } from 'next-intl'
import { describePlanProblem } from '@/lib/plan/plan-problems'
import { Icon } from '../../../../_ui/icon'
import { useBuilder } from './builder-context'
import type { Row } from './plan-rows'

/** Under a closed row: the notes it carries, and what it needs before the plan can be published. */
export function RowNeeds({ row: { item, entry } }: { row: Row }) {
  const t = useTranslations('builder')
  const { problems } = useBuilder()
  const own = problems.filter(
    (problem) => problem.itemId === item.id && !['sideMissing', 'doseMissing'].includes(problem.code),
  )
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
      {own.map((problem) => (
        <p key={`${problem.code}-${entry.slug}`} className="flex gap-1.5 text-12 font-medium">
          <Icon name="warn" />
          {describePlanProblem(problem, 'en')}
        </p>
      ))}
    </div>
  )
}
