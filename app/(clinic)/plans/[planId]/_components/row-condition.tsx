'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { changePlanItem } from '@/lib/plan/edit-plan'
import { isOptional } from '@/lib/plan/is-optional'
import { useDesk } from './builder-context'
import type { Row } from './to-row-groups'
import { useUndoToast } from './use-builder-value'

/** When a line would be given, and the button that gives it or leaves it out again. */
export function RowCondition({ row: { item, entry, given } }: { row: Row }) {
  const t = useTranslations('builder')
  const { draft, can } = useDesk()
  const tell = useUndoToast(draft)
  if (!item.condition) return null
  const change = () => {
    const label = t(given ? 'did.leftOut' : 'did.given', { name: entry.name })
    draft.edit(label, (now) => changePlanItem(now, item.id, { conditionMet: given ? undefined : true }))
    tell(label)
  }
  return (
    <div className="row-indent flex flex-wrap items-center gap-x-3 gap-y-1 pb-2">
      <p className="text-12 text-ink-2">
        {isOptional(item.condition)
          ? t('condition.optional')
          : t('condition.onlyIf', { condition: item.condition })}
      </p>
      {can.change && (
        <Button
          size="small"
          aria-label={t(given ? 'condition.leaveOutNamed' : 'condition.giveNamed', { name: entry.name })}
          onClick={change}
        >
          {t(given ? 'condition.leaveOut' : 'condition.give')}
        </Button>
      )}
    </div>
  )
}
