'use client'

import { useTranslations } from 'next-intl'
import { IconButton } from '@/app/_ui/icon-button'
import { Menu, MenuItem, MenuRule } from '@/app/_ui/menu'
import { useDesk } from '@/app/(clinic)/plans/[planId]/_components/builder-context'
import { LadderItems } from '@/app/(clinic)/plans/[planId]/_components/ladder-items'
import type { Row } from '@/app/(clinic)/plans/[planId]/_components/to-row-groups'

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
  const { openItem, removeItem } = useDesk()
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
      <LadderItems row={{ item, entry }} />
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
