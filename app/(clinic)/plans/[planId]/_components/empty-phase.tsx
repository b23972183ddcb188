'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { EmptyState } from '@/app/_ui/empty-state'
import { Kbd } from '@/app/_ui/kbd'
import { useBuilder } from './builder-context'

/** A phase without lines says how to fill it. */
export function EmptyPhase() {
  const t = useTranslations('builder')
  const draft = useTranslations('draft')
  const { phase, patient, content, can, showDrafting } = useBuilder()
  const blank = content.phases.every((one) => one.items.length === 0)
  return (
    <div className="px-6 py-8 max-tablet:px-4">
      <EmptyState
        level={2}
        actions={can.change && <Button onClick={() => showDrafting(true)}>{draft('open')}</Button>}
        title={
          blank ? t('empty.plan', { name: patient.firstName }) : t('empty.phase', { phase: phase.title })
        }
      >
        <span className="max-tablet:hidden">{t.rich('empty.how', { key: () => <Kbd keys="/" /> })}</span>
        <span className="tablet:hidden">{t('empty.howByPhone')}</span>
      </EmptyState>
    </div>
  )
}
