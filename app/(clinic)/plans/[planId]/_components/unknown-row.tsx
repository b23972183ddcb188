'use client'

import { useTranslations } from 'next-intl'
import { Icon } from '@/app/_ui/icon'
import { IconButton } from '@/app/_ui/icon-button'
import type { PlanItem } from '@/lib/plan/schema'
import { useDesk } from './builder-context'

/** A line whose catalog item is not offered here, such as one from another clinic's file: named, never dropped. */
export function UnknownRow({ item }: { item: PlanItem }) {
  const t = useTranslations('builder')
  const { removeItem, can } = useDesk()
  return (
    <div
      id={`row-${item.id}`}
      className="flex items-start gap-3 border-line border-b px-6 py-3 max-tablet:px-4"
    >
      <Icon name="stop" className="mt-0.5" />
      <p className="flex-1">
        <b>{item.slug}</b> {t('unknownItem')}
      </p>
      {can.change && (
        <IconButton
          icon="trash"
          data-place="row"
          label={t('remove', { name: item.slug })}
          onClick={() => removeItem(item.id)}
        />
      )}
    </div>
  )
}
