'use client'

import { useTranslations } from 'next-intl'
import { IconButton } from '@/app/_ui/icon-button'
import { Menu, MenuItem, MenuRule } from '@/app/_ui/menu'
import { kindGroup } from '@/lib/dosage/kind'
import { groupOf } from '@/lib/plan/line-groups'
import { useBuilder } from './builder-context'
import { LadderItems } from './ladder-items'
import { seenWith } from './move-row'
import { RowMenuDose } from './row-menu-dose'
import type { Row } from './to-row-groups'

/** What can be done with a line besides changing it: move it, give it to another phase, remove it. */
export function RowMenu({ row }: { row: Row }) {
  const t = useTranslations('builder')
  return (
    <Menu
      trigger={
        <IconButton
          icon="more"
          label={t('more', { name: row.entry.name })}
          className="-mt-0.5 max-tablet:size-11"
        />
      }
    >
      <RowActs row={row} />
    </Menu>
  )
}

/** A part of its own: it looks at the whole plan, and is there while the menu is open. */
function RowActs({ row: { item, entry } }: { row: Row }) {
  const t = useTranslations('builder')
  const { content, phase, groups, select, stepItem, moveToPhase, removeItem, openItem } = useBuilder()
  const seen = seenWith(groups, item.id) ?? []
  return (
    <>
      <MenuItem icon="edit" keys="D" onSelect={() => openItem(item.id)}>
        {t('menu.change')}
      </MenuItem>
      <MenuItem
        icon="up"
        keys="Alt ↑"
        off={seen[0] === item.id && t('menu.first')}
        onSelect={() => stepItem(item.id, -1)}
      >
        {t('menu.up')}
      </MenuItem>
      <MenuItem
        icon="down"
        keys="Alt ↓"
        off={seen.at(-1) === item.id && t('menu.last')}
        onSelect={() => stepItem(item.id, 1)}
      >
        {t('menu.down')}
      </MenuItem>
      <LadderItems row={{ item, entry }} />
      <MenuItem icon="check" keys="X" onSelect={() => select(item.id, 'toggle')}>
        {t('menu.choose')}
      </MenuItem>
      <GroupActs row={{ item, entry }} />
      <RowMenuDose row={{ item, entry }} />
      {content.phases.length > 1 && <MenuRule />}
      {content.phases
        .map((other, index) => ({ other, number: index + 1 }))
        .filter(({ other }) => other.id !== phase.id)
        .map(({ other, number }) => (
          <MenuItem key={other.id} icon="phases" onSelect={() => moveToPhase(item.id, other)}>
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
    </>
  )
}

/** Into a group of the phase, or out of its own. */
function GroupActs({ row: { item, entry } }: { row: Pick<Row, 'item' | 'entry'> }) {
  const t = useTranslations('builder.groups')
  const { phase, catalog, joinGroup, leaveGroup } = useBuilder()
  const own = groupOf(phase, item)
  if (own)
    return (
      <MenuItem icon="undo" onSelect={() => leaveGroup(item.id)}>
        {t('leave', { kind: t(`kind.${own.kind}`) })}
      </MenuItem>
    )
  if (kindGroup(entry.kind) !== 'exercise') return null
  return phase.groups?.map(({ id, kind }) => {
    const first = phase.items.find(({ groupId }) => groupId === id)?.slug ?? ''
    return (
      <MenuItem key={id} icon="plus" onSelect={() => joinGroup(item.id, id)}>
        {t('join', { kind: t(`kind.${kind}`), name: catalog.get(first)?.name ?? first })}
      </MenuItem>
    )
  })
}
