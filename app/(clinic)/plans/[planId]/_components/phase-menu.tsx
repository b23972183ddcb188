'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { IconButton } from '@/app/_ui/icon-button'
import { LateDialog, latePart } from '@/app/_ui/late-part'
import { Menu, MenuItem } from '@/app/_ui/menu'
import { addPhase, changePhase, removePhase } from '@/lib/plan/edit-phases'
import { changePlan } from '@/lib/plan/edit-plan'
import { mostPhases } from '@/lib/plan/most-phases'
import type { PlanPhase } from '@/lib/plan/schema'
import { useBuilderPart, useDesk } from './builder-context'
import type { PhaseFields } from './read-phase-form'
import { useUndoToast } from './use-builder-value'

const phaseDialog = latePart(() => import('./phase-dialog').then((part) => part.PhaseDialog))

/** A plan counts two years at most. */
const lastWeek = 104

/** Add, change or remove a phase. One that is being added is part of the plan once it is saved, not before. */
export function PhaseMenu() {
  const t = useTranslations('builder')
  const words = useTranslations('draft')
  const { draft, showPhase, showDrafting, paste, copyPhase, openTemplates } = useDesk()
  const content = useBuilderPart((builder) => builder.content)
  const phase = useBuilderPart((builder) => builder.phase)
  const full = content.phases.length >= mostPhases && t('phase.most')
  const [editing, setEditing] = useState<PlanPhase | null>(null)
  const [open, setOpen] = useState(false)
  const tell = useUndoToast(draft)
  const edit = (one: PlanPhase) => {
    setEditing(one)
    setOpen(true)
  }
  const add = () => {
    const last = content.phases.at(-1)?.weeks
    const from = Math.min(last?.to ?? last?.from ?? 0, lastWeek - 1)
    const title = t('newPhase', { number: content.phases.length + 1 })
    edit({ id: crypto.randomUUID(), title, weeks: { from, to: Math.min(from + 4, lastWeek) }, items: [] })
  }
  const save = ({ title, weeks, startDate }: PhaseFields) => {
    if (!editing) return
    const fresh = !content.phases.some(({ id }) => id === editing.id)
    draft.edit(fresh ? t('did.phaseAdded', { phase: title }) : t('did.phase', { phase: title }), (now) => {
      const next = fresh
        ? addPhase(now, { ...editing, title, weeks })
        : changePhase(now, editing.id, { title, weeks })
      return changePlan(next, { startDate })
    })
    showPhase(editing.id)
  }
  const remove = () => {
    const label = t('did.phaseRemoved', { phase: phase.title })
    draft.edit(label, (now) => removePhase(now, phase.id))
    tell(label)
  }
  return (
    <>
      <Menu trigger={<IconButton icon="more" label={t('phaseMenu')} className="mt-8" />}>
        <MenuItem icon="edit" onSelect={() => edit(phase)}>
          {t('phase.change', { phase: phase.title })}
        </MenuItem>
        <MenuItem icon="plus" off={full} onSelect={add}>
          {t('phase.add')}
        </MenuItem>
        <MenuItem icon="copy" off={full} onSelect={copyPhase}>
          {t('phase.copy', { phase: phase.title })}
        </MenuItem>
        <MenuItem icon="phases" onSelect={() => showDrafting(true)}>
          {words('open')}
        </MenuItem>
        <MenuItem icon="copy" keys="Ctrl V" onSelect={paste}>
          {t('bulk.paste')}
        </MenuItem>
        <MenuItem icon="shelves" onSelect={() => openTemplates('insert')}>
          {t('templates.insert')}
        </MenuItem>
        <MenuItem icon="archive" onSelect={() => openTemplates('save')}>
          {t('templates.save')}
        </MenuItem>
        <MenuItem icon="trash" off={content.phases.length === 1 && t('phase.last')} onSelect={remove}>
          {t('phase.remove', { phase: phase.title })}
        </MenuItem>
      </Menu>
      {editing && (
        <LateDialog
          key={editing.id}
          part={phaseDialog}
          props={{ phase: editing, open, onOpenChange: setOpen, onSave: save }}
        />
      )}
    </>
  )
}
