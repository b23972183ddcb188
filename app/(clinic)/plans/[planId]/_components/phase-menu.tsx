'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { addPhase, removePhase } from '@/lib/plan/edit-phases'
import { IconButton } from '../../../../_ui/icon-button'
import { Menu, MenuItem } from '../../../../_ui/menu'
import { useBuilder } from './builder-context'
import { PhaseDialog } from './phase-dialog'
import { useUndoToast } from './use-builder-value'

/** Add, change or remove a phase. */
export function PhaseMenu() {
  const t = useTranslations('builder')
  const { content, phase, draft, showPhase } = useBuilder()
  const [editing, setEditing] = useState(false)
  const tell = useUndoToast(draft)
  const add = () => {
    const id = crypto.randomUUID()
    const last = content.phases.at(-1)?.weeks
    const from = last?.to ?? last?.from ?? 0
    const made = {
      id,
      title: t('newPhase', { number: content.phases.length + 1 }),
      weeks: { from, to: from + 4 },
      items: [],
    }
    draft.edit(t('did.phaseAdded'), (now) => addPhase(now, made))
    showPhase(id)
    setEditing(true)
  }
  const remove = () => {
    const label = t('did.phaseRemoved', { phase: phase.title })
    draft.edit(label, (now) => removePhase(now, phase.id))
    tell(label)
  }
  return (
    <>
      <Menu trigger={<IconButton icon="more" label={t('phaseMenu')} className="mt-8" />}>
        <MenuItem icon="edit" onSelect={() => setEditing(true)}>
          {t('phase.change', { phase: phase.title })}
        </MenuItem>
        <MenuItem icon="plus" off={content.phases.length >= 12 && t('phase.most')} onSelect={add}>
          {t('phase.add')}
        </MenuItem>
        <MenuItem icon="trash" off={content.phases.length === 1 && t('phase.last')} onSelect={remove}>
          {t('phase.remove', { phase: phase.title })}
        </MenuItem>
      </Menu>
      <PhaseDialog key={phase.id} open={editing} onOpenChange={setEditing} />
    </>
  )
}
