'use client'

import { useTranslations } from 'next-intl'
import { useDesk } from './builder-context'

/** Chooses a row to be changed with others; with Shift, all from the last one chosen. */
export function RowChoice({ itemId, name, selected }: { itemId: string; name: string; selected: boolean }) {
  const t = useTranslations('builder.bulk')
  const { select } = useDesk()
  return (
    <input
      type="checkbox"
      checked={selected}
      tabIndex={-1}
      aria-label={t('choose', { name })}
      onChange={() => undefined}
      onClick={({ shiftKey }) => select(itemId, shiftKey ? 'range' : 'toggle')}
      className="-start-[21px] absolute top-[2px] size-4 accent-accent opacity-0 checked:opacity-100 focus-visible:opacity-100 group-hover:opacity-100 group-data-selecting/rows:opacity-100 max-tablet:-start-4 pointer-coarse:hidden pointer-coarse:group-data-selecting/rows:block"
    />
  )
}
