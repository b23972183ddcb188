'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { IconButton } from '@/app/_ui/icon-button'
import { Kbd } from '@/app/_ui/kbd'
import { Menu, MenuItem } from '@/app/_ui/menu'
import { canGroup } from '@/lib/plan/edit-groups'
import { useBuilder } from './builder-context'
import { toBulkDose } from './to-bulk-dose'
import { useBulk } from './use-bulk'
import { toGroupable } from './use-phase-acts'

const sides = ['left', 'right', 'both-each'] as const

/** Takes the place of the foot while rows are chosen: what is typed or pressed here is done to all of them. */
export function BulkBar() {
  const t = useTranslations('builder.bulk')
  const builder = useTranslations('builder')
  const { content, catalog, phase, selected, select, goTo, groupChosen } = useBuilder()
  const bulk = useBulk()
  const phases = content.phases.filter(({ id }) => id !== phase.id)
  const groupable = toGroupable(phase, selected, catalog)
  const close = () => {
    const [first] = selected
    select('', 'none')
    if (first) goTo({ field: 'row', itemId: first, atOnce: true })
  }
  return (
    <div
      role="toolbar"
      aria-label={t('label')}
      className="flex w-full flex-wrap items-center gap-x-3 gap-y-2"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <p className="font-semibold">{t('selected', { count: selected.length, of: phase.items.length })}</p>
      <BulkDoseField bulk={bulk} />
      <div className="flex flex-wrap gap-2">
        {bulk.sided.length > 0 && (
          <Menu align="start" trigger={<Button>{t('side')}</Button>}>
            {sides.map((side) => (
              <MenuItem key={side} onSelect={() => bulk.side(side)}>
                {builder(`sideChoice.${side}`)}
              </MenuItem>
            ))}
          </Menu>
        )}
        {phases.length > 0 && (
          <Menu align="start" trigger={<Button>{t('move')}</Button>}>
            {phases.map((one) => (
              <MenuItem key={one.id} icon="phases" onSelect={() => bulk.move(one)}>
                {builder('menu.toPhase', { number: content.phases.indexOf(one) + 1, title: one.title })}
              </MenuItem>
            ))}
          </Menu>
        )}
        <Button
          off={!canGroup(phase, groupable) && builder('groups.none')}
          offPlace="hidden"
          onClick={groupChosen}
        >
          {builder('groups.make', { count: groupable.length })}
        </Button>
        <Button off={bulk.mirrored.length === 0 && t('noMirror')} offPlace="hidden" onClick={bulk.mirror}>
          {t('mirror', { count: bulk.mirrored.length })}
        </Button>
        <CopyButton />
        <Button
          icon="trash"
          off={bulk.free.length === 0 && builder('menu.safetyStays')}
          offPlace="hidden"
          onClick={bulk.remove}
        >
          {t('remove')}
        </Button>
        <IconButton
          icon="close"
          size="normal"
          label={t('close')}
          className="max-tablet:size-11"
          onClick={close}
        />
      </div>
    </div>
  )
}

function BulkDoseField({ bulk }: { bulk: ReturnType<typeof useBulk> }) {
  const t = useTranslations('builder.bulk')
  const builder = useTranslations('builder')
  const { catalog, content } = useBuilder()
  const [text, setText] = useState('')
  const read = toBulkDose(text, bulk.lines, catalog, content.locale)
  const typed = text.trim() !== ''
  const apply = () => {
    if (read.doses.size === 0) return
    bulk.dose(read)
    setText('')
  }
  return (
    <label className="flex h-10 items-center gap-2 rounded-control border border-line-2 bg-paper px-3 has-[:focus-visible]:outline-2 has-[:focus-visible]:-outline-offset-1 has-[:focus-visible]:outline-accent">
      <span className="text-12 text-ink-2">{t('changeTo')}</span>
      <input
        value={text}
        autoComplete="off"
        spellCheck={false}
        placeholder="2/w"
        data-place="bulk"
        aria-invalid={(typed && read.doses.size === 0) || undefined}
        className="h-full w-24 bg-transparent text-16 font-medium outline-none"
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => event.key === 'Enter' && apply()}
      />
      <Kbd keys={builder('enterKey')} className="max-tablet:hidden" />
      <span role="status" className="text-12 text-ink-2">
        {typed && t('fits', { count: read.doses.size })}
        {typed && read.refused.length > 0 && ` ${t('refused', { names: read.refused.join(', ') })}`}
      </span>
    </label>
  )
}

function CopyButton() {
  const t = useTranslations('builder.bulk')
  const { copy } = useBuilder()
  return <Button onClick={copy}>{t('copy')}</Button>
}
