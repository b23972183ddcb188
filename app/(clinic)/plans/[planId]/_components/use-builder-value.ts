'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useMemo, useState } from 'react'
import type { CatalogItem } from '@/lib/catalog/item'
import { currentPhase } from '@/lib/plan/current-phase'
import { diffPlans } from '@/lib/plan/diff-plans'
import { addPlanItem, findPlanItem, movePlanItem, removePlanItem } from '@/lib/plan/edit-plan'
import { withSafetyItems } from '@/lib/plan/frozen/safety-items'
import { givenContent } from '@/lib/plan/given-lines'
import { planProblems } from '@/lib/plan/plan-problems'
import type { PlanContent } from '@/lib/plan/schema'
import { useToast } from '../../../../_ui/toast'
import type { PlanDraft } from '../_draft/plan-draft'
import { useDraftState } from '../_draft/use-plan-draft'
import type { BuilderValue, BuilderVersion } from './builder-context'

type Given = Pick<BuilderValue, 'planId' | 'patient' | 'clinic' | 'catalog' | 'draft' | 'can'> & {
  newestVersion: BuilderVersion | null
}

/** The state of the builder and the edits that more than one part of it makes. */
export function useBuilderValue(given: Given): BuilderValue {
  const { draft, catalog } = given
  const t = useTranslations('builder')
  const state = useDraftState(draft)
  const { content } = state
  const [shownId, showPhase] = useState<string | null>(null)
  const [openId, openItem] = useState<string | null>(null)
  const phase = content.phases.find((candidate) => candidate.id === shownId) ?? currentPhase(content)
  const tellRemoved = useUndoToast(draft)

  const addItem = (slug: string) => {
    const item = catalog.get(slug)
    if (!item) return
    const id = crypto.randomUUID()
    const line = { id, slug, ...(item.dosage ? { dosage: item.dosage } : {}) }
    draft.edit(t('did.added', { name: item.name }), (now) => addPlanItem(now, line, { phaseId: phase.id }))
    openItem(id)
  }

  const removeItem = (itemId: string) => {
    const found = findPlanItem(content, itemId)
    if (!found) return
    const number = content.phases.indexOf(found.phase) + 1
    const label = t('did.removed', { name: toName(catalog, found.item.slug), phase: number })
    draft.edit(label, (now) => removePlanItem(now, itemId))
    tellRemoved(label)
  }

  const moveItem: BuilderValue['moveItem'] = (itemId, to) => {
    const found = findPlanItem(content, itemId)
    if (!found) return
    const others = content.phases
      .find((one) => one.id === to.phaseId)
      ?.items.filter((one) => one.id !== itemId)
    const before = others?.findIndex((one) => one.id === to.beforeId) ?? -1
    const place = before === -1 ? { phaseId: to.phaseId } : { phaseId: to.phaseId, index: before }
    const label = t('did.moved', { name: toName(catalog, found.item.slug) })
    draft.edit(label, (now) => movePlanItem(now, itemId, place))
    if (to.phaseId !== found.phase.id) tellRemoved(label)
  }

  const [version, setVersion] = useState(given.newestVersion)
  const published = (number: number) =>
    setVersion({ number, content: asGiven(draft.getState().base.content, catalog) })
  const settled = useDeferredValue(content)
  const problems = useMemo(
    () => planProblems(settled, { find: (slug) => catalog.get(slug) ?? null }, given.clinic.today),
    [settled, catalog, given.clinic.today],
  )
  const unpublished = useMemo(
    () => version === null || diffPlans(version.content, asGiven(settled, catalog)).length > 0,
    [version, settled, catalog],
  )
  return {
    ...given,
    version,
    published,
    problems,
    unpublished,
    state,
    content,
    phase,
    showPhase,
    openId,
    openItem,
    addItem,
    removeItem,
    moveItem,
  }
}

/** Says what was done, with the way back. */
export function useUndoToast(draft: PlanDraft) {
  const toast = useToast()
  const t = useTranslations('common')
  return (text: string) =>
    toast({ text, undo: { label: t('undo'), keys: t('undoKeys'), act: () => void draft.undo() } })
}

/** The draft as a version of it would stand, to be compared with one. */
function asGiven(content: PlanContent, catalog: ReadonlyMap<string, CatalogItem>): PlanContent {
  return withSafetyItems(givenContent(content), (slug) => catalog.get(slug)?.kind === 'SF')
}

function toName(catalog: ReadonlyMap<string, CatalogItem>, slug: string): string {
  return catalog.get(slug)?.name ?? slug
}
