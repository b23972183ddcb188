'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useBuilderPart, useDesk } from './builder-context'

/** The second stop of the page: past bar and catalog to the first row, or to where one is added. */
export function SkipToPlan() {
  const t = useTranslations('builder')
  const { goTo } = useDesk()
  const first = useBuilderPart(({ groups }) => groups[0]?.rows[0]?.item.id)
  const place = useSyncExternalStore(
    () => () => undefined,
    () => document.getElementById('skips'),
    () => null,
  )
  if (!place) return null
  return createPortal(
    <button
      type="button"
      className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:start-2 focus:z-50 focus:bg-paper focus:p-2"
      onClick={() =>
        goTo(first === undefined ? { field: 'add' } : { field: 'row', itemId: first, atOnce: true })
      }
    >
      {t('skipToPlan')}
    </button>,
    place,
  )
}
