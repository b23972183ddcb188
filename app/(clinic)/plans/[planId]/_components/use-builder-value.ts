'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useMemo, useState } from 'react'
import type { SlimItem } from '@/lib/catalog/slim-item'
import type { CheckBasis } from '@/lib/plan/check/queries'
import { currentPhase } from '@/lib/plan/current-phase'
import { diffPlans } from '@/lib/plan/diff-plans'
import { addPlanItem, findPlanItem, removePlanItem } from '@/lib/plan/edit-plan'
import { withSafetyItems } from '@/lib/plan/frozen/safety-items'
import { givenContent } from '@/lib/plan/given-lines'
import { planProblems } from '@/lib/plan/plan-problems'
import type { PlanContent, PlanPhase } from '@/lib/plan/schema'
import { useToast } from '../../../../_ui/toast'
import { useCheck } from '../_check/use-check'
import { rowAfter } from '../_draft/draft-news'
import type { PlanDraft } from '../_draft/plan-draft'
import { useDraftState } from '../_draft/use-plan-draft'
import type { BuilderValue, BuilderVersion } from './builder-context'
import { goToPlace, type Place } from './place'
import { toRowGroups } from './to-row-groups'
import { useItemTexts } from './use-item-texts'
import { useRowMoves } from './use-row-moves'
import { useSaid } from './use-said'

type Given = Pick<
  BuilderValue,
  'planId' | 'patient' | 'clinic' | 'catalog' | 'draft' | 'archived' | 'can'
> & {
  newestVersion: BuilderVersion | null
  basis: CheckBasis
}

/** The state of the builder and the edits that more than one part of it makes. */
export function useBuilderValue(given: Given): BuilderValue {
  const { draft } = given
  const t = useTranslations('builder')
  const state = useDraftState(draft)
  const { content } = state
  const catalog = useItemTexts(given.catalog, content)
  const [shownId, showPhase] = useState<string | null>(null)
  const [openId, openItem] = useState<string | null>(null)
  const phase = content.phases.find((candidate) => candidate.id === shownId) ?? currentPhase(content)
  const groups = toRowGroups(phase.items, catalog)
  const unknown = phase.items.filter((item) => !catalog.has(item.slug))
  const shownRows = groups.flatMap(({ rows }) => rows.map(({ item }) => item))
  const seen = [...shownRows, ...unknown].map(({ id }) => id)
  const { said, say } = useSaid(draft, seen, showPhase)
  const moves = useRowMoves({ draft, content, phase, groups, catalog, say })
  const tellUndo = useUndoToast(draft)

  const goTo = (place: Place) => {
    const phaseId =
      place.field === 'phase'
        ? place.phaseId
        : 'itemId' in place && findPlanItem(content, place.itemId)?.phase.id
    if (phaseId && phaseId !== phase.id) showPhase(phaseId)
    if ('itemId' in place && place.field !== 'row') openItem(place.itemId)
    goToPlace(place)
  }

  const addItem = (slug: string) => {
    const item = catalog.get(slug)
    if (!item) return null
    const id = crypto.randomUUID()
    const line = { id, slug, ...(item.dosage ? { dosage: item.dosage } : {}) }
    draft.edit(t('did.added', { name: item.name }), (now) => addPlanItem(now, line, { phaseId: phase.id }))
    openItem(id)
    return id
  }

  const removeItem = (itemId: string) => {
    const found = findPlanItem(content, itemId)
    if (!found) return
    const number = content.phases.indexOf(found.phase) + 1
    const label = t('did.removed', { name: toName(catalog, found.item.slug), phase: number })
    draft.edit(label, (now) => removePlanItem(now, itemId))
    tellUndo(label)
  }

  const moveToPhase = (itemId: string, other: PlanPhase) => {
    const next = rowAfter(seen, [itemId])
    tellUndo(moves.giveToPhase(itemId, other))
    goTo(next === null ? { field: 'add' } : { field: 'row', itemId: next })
  }

  const [version, setVersion] = useState(given.newestVersion)
  const published = (number: number) =>
    setVersion({ number, content: asGiven(draft.getState().base.content, catalog) })
  const settled = useDeferredValue(content)
  const problems = useMemo(
    () => planProblems(settled, { find: (slug) => catalog.get(slug) ?? null }, given.clinic.today),
    [settled, catalog, given.clinic.today],
  )
  const check = useCheck({
    planId: given.planId,
    content: settled,
    catalog,
    today: given.clinic.today,
    given: given.basis,
  })
  const unpublished = useMemo(
    () => version === null || diffPlans(version.content, asGiven(settled, catalog)).length > 0,
    [version, settled, catalog],
  )
  return {
    ...given,
    catalog,
    version,
    published,
    problems,
    check,
    unpublished,
    state,
    content,
    phase,
    showPhase,
    openId,
    openItem,
    addItem,
    removeItem,
    stepItem: moves.stepItem,
    dropItem: moves.dropItem,
    moveToPhase,
    groups,
    unknown,
    said,
    say,
    goTo,
  }
}

/** Shows what was done, with the way back; the builder itself reads it aloud. */
export function useUndoToast(draft: PlanDraft) {
  const toast = useToast()
  const t = useTranslations('common')
  return (text: string) =>
    toast({
      text,
      quiet: true,
      undo: { label: t('undo'), keys: t('undoKeys'), act: () => void draft.undo() },
    })
}

/** The draft as a version of it would stand, to be compared with one. */
function asGiven(content: PlanContent, catalog: ReadonlyMap<string, SlimItem>): PlanContent {
  return withSafetyItems(givenContent(content), (slug) => catalog.get(slug)?.kind === 'SF')
}

function toName(catalog: ReadonlyMap<string, SlimItem>, slug: string): string {
  return catalog.get(slug)?.name ?? slug
}
