'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Banner } from '@/app/_ui/banner'
import { Button } from '@/app/_ui/button'
import { findPlanItem } from '@/lib/plan/edit-plan'
import type { PlanConflict } from '@/lib/plan/merge-plans'
import { useDraftState } from '../_draft/use-plan-draft'
import { useDesk } from './builder-context'

const titles = { network: 'notice.offline', away: 'notice.away', full: 'notice.full' } as const

/** Lines across the top that say what is the case with the draft: offline or not taken, merged, refused. */
export function Notices() {
  const { draft, showPhase } = useDesk()
  const state = useDraftState(draft)
  const t = useTranslations('builder')
  const format = useFormatter()
  const { save, conflicts } = state
  const time = (at: number) =>
    format.dateTime(new Date(at), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  if (save.kind === 'offline')
    return (
      <Banner
        icon={save.why === 'network' ? 'offline' : 'warn'}
        title={t(titles[save.why], { time: time(save.since) })}
        action={
          <Button size="small" onClick={draft.retry}>
            {t('notice.tryNow')}
          </Button>
        }
      >
        {t(save.why === 'full' ? 'notice.keptFull' : 'notice.keepWorking', { count: state.unsent })}
      </Banner>
    )
  if (save.kind === 'refused')
    return (
      <Banner icon="stop" tone="mark" title={t('notice.refused')}>
        {save.message}
      </Banner>
    )
  if (conflicts.length > 0)
    return (
      <Banner
        icon="warn"
        tone="mark"
        title={t('notice.bothChanged', { other: state.merged?.by ?? t('conflict.someone') })}
        action={
          <Button
            look="bare"
            size="small"
            onClick={() => {
              const [first] = conflicts
              const phaseId =
                first?.where === 'item' ? findPlanItem(state.content, first.itemId)?.phase.id : undefined
              if (phaseId) showPhase(phaseId)
              setTimeout(() => showConflict(first))
            }}
          >
            {t('notice.show')}
          </Button>
        }
      >
        {t('notice.conflicts', { count: conflicts.length })}
      </Banner>
    )
  return null
}

function showConflict(conflict: PlanConflict | undefined) {
  if (conflict) document.getElementById(`conflict-${conflict.id}`)?.scrollIntoView({ block: 'center' })
}
