'use client'

import { useTranslations } from 'next-intl'
import type { PlanComparison } from '@/lib/plan/changes/compare-plans'
import { useBuilder } from '../_components/builder-context'
import { ChangeList } from './change-list'
import { GiveHead } from './give-head'

/** What this version changes for whoever has the last one. */
export function ChangedSince({ comparison }: { comparison: PlanComparison }) {
  const t = useTranslations('builder.give')
  const { version } = useBuilder()
  const number = version?.number ?? 1
  return (
    <section aria-label={t('changed', { number })}>
      <GiveHead title={t('changed', { number })} />
      <ChangeList
        comparison={comparison}
        from={t('changedFrom', { number })}
        to={t('changedTo', { number: number + 1 })}
      />
    </section>
  )
}
