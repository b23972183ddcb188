'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useSayWeeks } from '@/app/_components/phase-weeks'
import { Button } from '@/app/_ui/button'
import { Icon } from '@/app/_ui/icon'
import { dosageSchema } from '@/lib/dosage/dosage'
import { formatDose } from '@/lib/dosage/format-dose'
import { findPlanItem } from '@/lib/plan/edit-plan'
import type { PlanConflict } from '@/lib/plan/merge-plans'
import type { LineGroup, PlanPhase } from '@/lib/plan/schema'
import { useDraftState } from '../_draft/use-plan-draft'
import { useBuilder, useDesk } from './builder-context'
import { useSayRounds } from './use-say-rounds'

/** Both values of what two people changed at once; both stay until one is chosen. */
export function ConflictChoice({ conflict }: { conflict: PlanConflict }) {
  const t = useTranslations('builder')
  const { draft, goTo } = useDesk()
  const state = useDraftState(draft)
  const [choice, setChoice] = useState<'mine' | 'theirs'>('mine')
  const other = state.merged?.by ?? t('conflict.someone')
  const say = useSayValue(conflict)
  const use = () => {
    draft.settle(conflict, choice, t('did.chosen'))
    if (conflict.where === 'item') goTo({ field: 'row', itemId: conflict.itemId })
  }
  return (
    <div
      id={`conflict-${conflict.id}`}
      role="alert"
      className="grid grid-cols-[16px_1fr_auto] gap-x-2 border-mark-edge border-s-[3px] bg-mark px-3 py-2 text-on-mark"
    >
      <Icon name="warn" className="mt-0.5" />
      <fieldset>
        <legend>
          {t.rich('conflict.title', {
            field: t(`field.${conflict.field}`),
            other,
            b: (words) => <b>{words}</b>,
          })}
        </legend>
        <div className="mt-1.5 flex flex-wrap gap-6">
          {(['mine', 'theirs'] as const).map((side) => (
            <label key={side} className="flex items-start gap-2">
              <input
                type="radio"
                name={conflict.id}
                checked={choice === side}
                onChange={() => setChoice(side)}
                className="mt-0.5 size-4 accent-current"
              />
              <span>
                <span className={choice === side ? 'block font-semibold' : 'block'}>
                  {say(conflict[side])}
                </span>
                {side === 'mine' ? t('conflict.mine') : other}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <Button look="bare" size="small" onClick={use}>
        {t('conflict.use')}
      </Button>
    </div>
  )
}

/** A conflicting value in the words it stands in elsewhere. */
function useSayValue(conflict: PlanConflict): (value: unknown) => string {
  const t = useTranslations('builder')
  const words = useTranslations('common')
  const sayWeeks = useSayWeeks()
  const sayRounds = useSayRounds()
  const { list } = useFormatter()
  const { catalog, content } = useBuilder()
  const { field } = conflict
  const line = conflict.where === 'item' ? findPlanItem(content, conflict.itemId)?.item : undefined
  return (value) => {
    if (value === undefined) return t('conflict.nothing')
    if (field === 'dosage')
      return formatDose(dosageSchema.parse(value), { item: line && catalog.get(line.slug) })
    if (field === 'removed') return t(value === 'removed' ? 'conflict.removed' : 'conflict.kept')
    if (field === 'weeks') return sayWeeks(value as NonNullable<PlanPhase['weeks']>)
    if (field === 'groups') return list((value as LineGroup[]).map((group) => sayRounds(group)))
    if (field === 'order') return t('conflict.order')
    if (field === 'slug') return catalog.get(String(value))?.name ?? String(value)
    if (field === 'phase' || field === 'currentPhaseId')
      return content.phases.find((phase) => phase.id === value)?.title ?? String(value)
    if (field === 'side')
      return words.has(`side.${String(value)}` as 'side.left')
        ? words(`side.${String(value)}` as 'side.left')
        : String(value)
    return typeof value === 'string' ? value : JSON.stringify(value)
  }
}
