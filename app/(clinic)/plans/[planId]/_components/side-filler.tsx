'use client'

import { useTranslations } from 'next-intl'
import { Icon } from '@/app/_ui/icon'
import { Segment } from '@/app/_ui/segment'
import type { Side } from '@/lib/dosage/kind'
import { changePlanItem } from '@/lib/plan/edit-plan'
import { useBuilder } from './builder-context'
import { useUndoToast } from './use-builder-value'

const choices = ['left', 'right', 'both-each'] as const

/** One press gives a side to all lines of the plan that still have none, as after starting from a template. */
export function SideFiller() {
  const t = useTranslations('builder')
  const { problems, draft, can, groups, goTo } = useBuilder()
  const tell = useUndoToast(draft)
  const open = problems.flatMap((problem) =>
    problem.code === 'sideMissing' && problem.itemId ? [problem.itemId] : [],
  )
  if (open.length < 2 || !can.change) return null
  const fill = (side: Side) => {
    const label = t('did.sides', { count: open.length })
    draft.edit(label, (now) =>
      open.reduce((content, itemId) => changePlanItem(content, itemId, { side }), now),
    )
    tell(label)
    // The choice goes with the last open side.
    const first = groups[0]?.rows[0]
    if (first) goTo({ field: 'row', itemId: first.item.id })
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-6 pb-3 max-tablet:px-4">
      <p className="flex items-center gap-2 font-medium">
        <Icon name="warn" />
        {t('sidesOpen', { count: open.length })}
      </p>
      <Segment
        label={t('sidesForAll')}
        value={null}
        onValueChange={fill}
        choices={choices.map((side) => ({ value: side, label: t(`sideForAll.${side}`) }))}
      />
    </div>
  )
}
