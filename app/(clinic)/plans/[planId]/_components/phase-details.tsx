'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { currentPhase } from '@/lib/plan/current-phase'
import { changePhase } from '@/lib/plan/edit-phases'
import { changePlan } from '@/lib/plan/edit-plan'
import type { PlanPhase } from '@/lib/plan/schema'
import { useBuilderPart, useDesk } from './builder-context'
import { PlainField } from './plain-field'
import { useUndoToast } from './use-builder-value'

/** Goal and criteria of the phase shown, and the step on to the next. */
export function PhaseDetails() {
  const t = useTranslations('builder')
  const { draft, can, showPhase, goTo } = useDesk()
  const content = useBuilderPart((builder) => builder.content)
  const phase = useBuilderPart((builder) => builder.phase)
  const tell = useUndoToast(draft)
  const current = currentPhase(content)
  const next = content.phases[content.phases.indexOf(current) + 1]
  const change = (field: 'goal' | 'exit', value: string) =>
    draft.edit(t('did.phase', { phase: phase.title }), (now) =>
      changePhase(now, phase.id, { [field]: value || undefined }),
    )
  const makeCurrent = (to: PlanPhase) => {
    const label = t('did.movedOn', { number: content.phases.indexOf(to) + 1 })
    draft.edit(label, (now) => changePlan(now, { currentPhaseId: to.id }))
    showPhase(to.id)
    goTo({ field: 'phase', phaseId: to.id })
    tell(label)
  }
  return (
    <div className="flex flex-wrap items-end gap-x-8 gap-y-2 px-6 pt-2 pb-3 max-tablet:px-4">
      <div className="min-w-0 flex-1 basis-56">
        <PlainField
          key={`${phase.id}:goal`}
          name={`${phase.id}:goal`}
          label={t('goal')}
          visibleLabel={t('goal')}
          value={phase.goal ?? ''}
          placeholder={t('goalEmpty')}
          maxLength={300}
          readOnly={!can.change}
          onSettle={(goal) => change('goal', goal)}
        />
      </div>
      <div className="min-w-0 flex-1 basis-56">
        <PlainField
          key={`${phase.id}:exit`}
          name={`${phase.id}:exit`}
          label={t('moveOnWhen')}
          visibleLabel={t('moveOnWhen')}
          value={phase.exit ?? ''}
          placeholder={t('moveOnEmpty')}
          maxLength={300}
          readOnly={!can.change}
          onSettle={(exit) => change('exit', exit)}
        />
      </div>
      {can.change && phase.id === current.id && next && (
        <Button size="small" onClick={() => makeCurrent(next)}>
          {t('moveOn')}
        </Button>
      )}
      {can.change && phase.id !== current.id && (
        <Button size="small" onClick={() => makeCurrent(phase)}>
          {t('makeCurrent')}
        </Button>
      )}
    </div>
  )
}
