'use client'

import { useTranslations } from 'next-intl'
import { MenuItem } from '@/app/_ui/menu'
import { findRung } from '@/lib/plan/ladder'
import { useDesk } from './builder-context'
import type { Row } from './to-row-groups'

/** In the menu of a line: to what is easier and what is harder, where there is such an item. */
export function LadderItems({ row: { item, entry } }: { row: Pick<Row, 'item' | 'entry'> }) {
  const t = useTranslations('builder.ladder')
  const { catalog, check, climb } = useDesk()
  return (['easier', 'harder'] as const).map((to) => {
    const next = findRung(entry, to, catalog)
    const blocked = next && check.blocked.get(next.slug)
    return (
      next && (
        <MenuItem
          key={to}
          icon="phases"
          keys={to === 'easier' ? '[' : ']'}
          off={blocked?.message}
          onSelect={() => climb(item.id, to)}
        >
          {t(to, { to: next.name })}
        </MenuItem>
      )
    )
  })
}
