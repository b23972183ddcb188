'use client'

import { useTranslations } from 'next-intl'
import type { SlimItem } from '@/lib/catalog/slim-item'
import { kindGroup } from '@/lib/dosage/kind'
import { canGroup, groupLines, joinGroup, leaveGroup, ungroup } from '@/lib/plan/edit-groups'
import { copyPhase } from '@/lib/plan/edit-phases'
import { findPlanItem } from '@/lib/plan/edit-plan'
import { mostPhases } from '@/lib/plan/most-phases'
import type { PlanPhase } from '@/lib/plan/schema'
import type { PlanDraft } from '../_draft/plan-draft'
import type { Desk } from './builder-context'

type Given = Pick<Desk, 'draft' | 'catalog' | 'can' | 'say' | 'select' | 'showPhase' | 'goTo'> & {
  phase: PlanPhase
  selected: readonly string[]
  tellUndo: (text: string) => void
}

/** Of chosen lines, those that can be done one after another: what the patient does at home. */
export function toGroupable(
  phase: PlanPhase,
  selected: readonly string[],
  catalog: ReadonlyMap<string, SlimItem>,
): string[] {
  return phase.items.flatMap(({ id, slug }) => {
    const entry = catalog.get(slug)
    return entry && selected.includes(id) && kindGroup(entry.kind) === 'exercise' ? [id] : []
  })
}

/** Makes groups of lines and takes them apart, and copies the phase shown; each is one step to take back, and is said. */
export function usePhaseActs({
  draft,
  catalog,
  can,
  say,
  select,
  showPhase,
  goTo,
  phase,
  selected,
  tellUndo,
}: Given) {
  const t = useTranslations('builder')
  const done = (label: string, edit: Parameters<PlanDraft['edit']>[1]) => {
    draft.edit(label, edit)
    tellUndo(label)
  }
  const nameOf = (itemId: string) => {
    const slug = findPlanItem(draft.getState().content, itemId)?.item.slug ?? ''
    return catalog.get(slug)?.name ?? slug
  }
  return {
    groupChosen: () => {
      const ids = toGroupable(phase, selected, catalog)
      if (!can.change || !canGroup(phase, ids)) return say(t('groups.none'))
      const groupId = crypto.randomUUID()
      draft.edit(t('groups.didMake', { count: ids.length }), (now) => groupLines(now, ids, () => groupId))
      select('', 'none')
      goTo({ field: 'rounds', groupId })
    },
    takeApart: (groupId: string) => {
      const first = phase.items.find((item) => item.groupId === groupId)
      done(t('groups.didTakeApart'), (now) => ungroup(now, groupId))
      if (first) goTo({ field: 'row', itemId: first.id })
    },
    joinGroup: (itemId: string, groupId: string) => {
      done(t('groups.didJoin', { name: nameOf(itemId) }), (now) => joinGroup(now, itemId, groupId))
      goTo({ field: 'row', itemId })
    },
    leaveGroup: (itemId: string) => {
      done(t('groups.didLeave', { name: nameOf(itemId) }), (now) => leaveGroup(now, itemId))
      goTo({ field: 'row', itemId })
    },
    copyPhase: () => {
      const { content } = draft.getState()
      if (!can.change || content.phases.length >= mostPhases) return say(t('phase.most'))
      const copied = copyPhase(content, phase.id, () => crypto.randomUUID())
      const copy = copied.phases[content.phases.findIndex(({ id }) => id === phase.id) + 1]
      if (!copy) return
      done(t('did.phaseCopied', { phase: phase.title, copy: copy.title }), () => copied)
      showPhase(copy.id)
      goTo({ field: 'phase', phaseId: copy.id })
    },
  }
}
