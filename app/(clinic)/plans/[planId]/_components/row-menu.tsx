'use client'

import { useTranslations } from 'next-intl'
import { IconButton } from '../../../../_ui/icon-button'
import { Menu, MenuItem, MenuRule } from '../../../../_ui/menu'
import { useBuilder } from './builder-context'
import type { Row } from './plan-rows'

/** What can be done with a line besides changing it: move it, give it to another phase, remove it. */
export function RowMenu({ row: { item, entry } }: { row: Row }) {
  const t = useTranslations('builder')
  const { content, phase, moveItem, removeItem, openItem } = useBuilder()
  const ids = phase.items.map((line) => line.id)
  const at = ids.indexOf(item.id)
  return (
    <Menu
      trigger={
        <IconButton
          icon="more"
          label={t('more', { name: entry.name })}
          className="-mt-0.5 max-tablet:size-11"
        />
      }
    >
      <MenuItem icon="edit" keys="D" onSelect={() => openItem(item.id)}>
        {t('menu.change')}
      </MenuItem>
      <MenuItem
        icon="up"
        keys="Alt ↑"
        off={at === 0 && t('menu.first')}
        onSelect={() => moveItem(item.id, { phaseId: phase.id, beforeId: ids[at - 1] })}
      >
        {t('menu.up')}
      </MenuItem>
      <MenuItem
        icon="down"
        keys="Alt ↓"
        off={at === ids.length - 1 && t('menu.last')}
        onSelect={() => moveItem(item.id, { phaseId: phase.id, beforeId: ids[at + 2] })}
      >
        {t('menu.down')}
      </MenuItem>
      {content.phases.length > 1 && <MenuRule />}
      {content.phases
        .map((other, index) => ({ other, number: index + 1 }))
        .filter(({ other }) => other.id !== phase.id)
        .map(({ other, number }) => (
          <MenuItem key={other.id} icon="phases" onSelect={() => moveItem(item.id, { phaseId: other.id })}>
            {t('menu.toPhase', { number, title: other.title })}
          </MenuItem>
        ))}
      <MenuRule />
      <MenuItem
        icon="trash"
        keys={t('deleteKey')}
        off={entry.kind === 'SF' && t('menu.safetyStays')}
        onSelect={() => removeItem(item.id)}
      >
        {t('menu.remove')}
      </MenuItem>
    </Menu>
  )
}
