'use client'

import { useTranslations } from 'next-intl'
import type { SlimItem } from '@/lib/catalog/slim-item'
import { findPlanItem, movePlanItem } from '@/lib/plan/edit-plan'
import type { PlanContent, PlanPhase } from '@/lib/plan/schema'
import type { PlanDraft } from '../_draft/plan-draft'
import { dropRow, type RowMove, seenWith, stepRow } from './move-row'
import { revealRow } from './place'
import { type RowGroup, toRowGroups } from './to-row-groups'

/** Moves of a line among the rows that are seen, and to another phase; each is said in words. */
export function useRowMoves({
  draft,
  content,
  phase,
  groups,
  catalog,
  say,
}: {
  draft: PlanDraft
  content: PlanContent
  phase: PlanPhase
  groups: readonly RowGroup[]
  catalog: ReadonlyMap<string, SlimItem>
  say: (text: string) => void
}) {
  const t = useTranslations('builder')
  const nameOf = (itemId: string) => {
    const slug = findPlanItem(content, itemId)?.item.slug ?? ''
    return catalog.get(slug)?.name ?? slug
  }
  const move = (itemId: string, { beforeId, of }: RowMove) => {
    const edit = (now: PlanContent) => {
      const others =
        now.phases.find(({ id }) => id === phase.id)?.items.filter(({ id }) => id !== itemId) ?? []
      const at = others.findIndex(({ id }) => id === beforeId)
      return movePlanItem(now, itemId, at === -1 ? { phaseId: phase.id } : { phaseId: phase.id, index: at })
    }
    // A group moves and is passed as one: where the row then stands, the moved plan says.
    const moved = edit(content).phases.find(({ id }) => id === phase.id)?.items ?? []
    const place = (seenWith(toRowGroups(moved, catalog), itemId)?.indexOf(itemId) ?? -1) + 1
    draft.edit(t('did.moved', { name: nameOf(itemId), place, of }), edit)
    revealRow(itemId)
  }
  return {
    /** One place up or down; at the border of its group it says so and stays. */
    stepItem: (itemId: string, step: -1 | 1) => {
      const to = stepRow(groups, phase.items, itemId, step)
      const group = groups.find(({ rows }) => rows.some(({ item }) => item.id === itemId))
      if (to === null || !group) return
      if (typeof to !== 'string') return move(itemId, to)
      say(t(`stays.${to}`, { name: nameOf(itemId), group: t(`group.${group.group}.title`) }))
    },
    dropItem: (itemId: string, overId: string) => {
      const to = dropRow(groups, phase.items, itemId, overId)
      if (to) move(itemId, to)
    },
    /** Returns what was done, in words. */
    giveToPhase: (itemId: string, other: PlanPhase) => {
      const label = t('did.movedToPhase', { name: nameOf(itemId), phase: other.title })
      draft.edit(label, (now) => movePlanItem(now, itemId, { phaseId: other.id }))
      return label
    },
  }
}
