'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { untie } from '@/lib/plan/tied-lines'
import { useDesk } from './builder-context'
import type { Row } from './to-row-groups'
import { useUndoToast } from './use-builder-value'

/** Says that the line follows its other side, with the way to let both go their own. */
export function RowTie({ row: { item, entry } }: { row: Row }) {
  const t = useTranslations('builder.tie')
  const { draft, can } = useDesk()
  const tell = useUndoToast(draft)
  const act = () => {
    const label = t('didUntie', { name: entry.name })
    draft.edit(label, (now) => untie(now, item.id))
    tell(label)
  }
  return (
    <p className="row-indent flex flex-wrap items-center gap-x-3 pb-2 text-12 text-ink-2">
      {t('tied')}
      {can.change && (
        <Button look="text" size="small" aria-label={t('untieNamed', { name: entry.name })} onClick={act}>
          {t('untie')}
        </Button>
      )}
    </p>
  )
}
