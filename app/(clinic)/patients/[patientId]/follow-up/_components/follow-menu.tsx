'use client'

import { useTranslations } from 'next-intl'
import { findRung } from '@/lib/plan/ladder'
import { IconButton } from '../../../../../_ui/icon-button'
import { Menu, MenuItem, MenuRule } from '../../../../../_ui/menu'
import { useDesk } from '../../../../plans/[planId]/_components/builder-context'
import type { Row } from '../../../../plans/[planId]/_components/to-row-groups'

/** The ways to change a line, by name: what a phone and a mouse use. */
export function FollowMenu({
  row: { item, entry },
  resting,
  onPause,
  remark,
}: {
  row: Row
  resting: boolean
  onPause: () => void
  remark: { open: () => void; off: string | false }
}) {
  const t = useTranslations('follow')
  const builder = useTranslations('builder')
  const { catalog, check, climb, openItem, removeItem } = useDesk()
  return (
    <Menu
      trigger={
        <IconButton
          icon="more"
          label={builder('more', { name: entry.name })}
          className="max-tablet:size-11"
        />
      }
    >
      <MenuItem icon="edit" keys="D" onSelect={() => openItem(item.id)}>
        {builder('menu.change')}
      </MenuItem>
      {(['easier', 'harder'] as const).map((to) => {
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
              {builder(`ladder.${to}`, { to: next.name })}
            </MenuItem>
          )
        )
      })}
      <MenuItem icon={resting ? 'play' : 'pause'} keys="P" onSelect={onPause}>
        {t(resting ? 'menu.resume' : 'menu.pause')}
      </MenuItem>
      <MenuItem icon="note" keys="R" off={remark.off} onSelect={remark.open}>
        {t('menu.remark')}
      </MenuItem>
      <MenuRule />
      <MenuItem icon="trash" keys={builder('deleteKey')} onSelect={() => removeItem(item.id)}>
        {builder('menu.remove')}
      </MenuItem>
    </Menu>
  )
}
