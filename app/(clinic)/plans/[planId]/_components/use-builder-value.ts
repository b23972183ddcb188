'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useMemo, useState } from 'react'
import { useToast } from '@/app/_ui/toast'
import { noOwnDoses, type OwnDoses } from '@/lib/catalog/own-dose/own-dose'
import type { SlimItem } from '@/lib/catalog/slim-item'
import type { CheckBasis } from '@/lib/plan/check/queries'
import { currentPhase } from '@/lib/plan/current-phase'
import { diffPlans } from '@/lib/plan/diff-plans'
import { removeLines } from '@/lib/plan/edit-lines'
import { findPlanItem, removePlanItem } from '@/lib/plan/edit-plan'
import type { LeftOut } from '@/lib/plan/left-out'
import { planProblems } from '@/lib/plan/plan-problems'
import type { PlanPhase } from '@/lib/plan/schema'
import { useCheck } from '../_check/use-check'
import { rowAfter } from '../_draft/draft-news'
import type { PlanDraft } from '../_draft/plan-draft'
import { useDraftContent } from '../_draft/use-plan-draft'
import { useLeftOut } from '../_templates/use-left-out'
import { asGiven } from './as-given'
import type { BuilderValue, BuilderVersion, Desk, TemplateDialog } from './builder-context'
import { goToPlace, type Place } from './place'
import { toRowGroups } from './to-row-groups'
import { useAdding } from './use-adding'
import { useCopiedLines } from './use-copied-lines'
import { useLadder } from './use-ladder'
import { useOwnDoses } from './use-own-doses'
import { usePhaseActs } from './use-phase-acts'
import { useRowMoves } from './use-row-moves'
import { useSaid } from './use-said'
import { useSelection } from './use-selection'
import { useSteady } from './use-steady'

type Given = Pick<
  BuilderValue,
  'planId' | 'patient' | 'clinic' | 'catalog' | 'draft' | 'live' | 'archived' | 'can'
> & {
  newestVersion: BuilderVersion | null
  basis: CheckBasis
  learn: BuilderValue['learn']
  leftOut: readonly LeftOut[]
  ownDoses?: OwnDoses
}

/** The state of the builder and the edits that more than one part of it makes. */
export function useBuilderValue({
  newestVersion,
  basis,
  learn,
  leftOut: stored,
  ownDoses: doses = noOwnDoses,
  ...given
}: Given): {
  desk: Desk
  value: BuilderValue
} {
  const { draft, catalog } = given
  const t = useTranslations('builder')
  const content = useDraftContent(draft)
  const [shownId, showPhase] = useState<string | null>(null)
  const [openId, openItem] = useState<string | null>(null)
  const [isDrafting, showDrafting] = useState(false)
  const phase = content.phases.find((candidate) => candidate.id === shownId) ?? currentPhase(content)
  const groups = toRowGroups(phase.items, catalog)
  const unknown = phase.items.filter((item) => !catalog.has(item.slug))
  const shownRows = groups.flatMap(({ rows }) => rows.map(({ item }) => item))
  const seen = [...shownRows, ...unknown].map(({ id }) => id)
  const [templates, openTemplates] = useState<TemplateDialog | null>(null)
  const { leftOut, keepLeftOut } = useLeftOut(given.planId, content, stored)
  const { said, say } = useSaid(draft, seen, showPhase)
  const { selected, select, extend } = useSelection(seen, say)
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

  const removeItem = (itemId: string) => {
    const found = findPlanItem(content, itemId)
    if (!found) return
    if (selected.length > 1 && selected.includes(itemId)) return removeSelected()
    const number = content.phases.indexOf(found.phase) + 1
    const label = t('did.removed', { name: toName(catalog, found.item.slug), phase: number })
    draft.edit(label, (now) => removePlanItem(now, itemId))
    tellUndo(label)
  }

  const removeSelected = () => {
    const ids = selected.filter(
      (id) => catalog.get(findPlanItem(content, id)?.item.slug ?? '')?.kind !== 'SF',
    )
    const label = t('bulk.didRemove', { count: ids.length })
    draft.edit(label, (now) => removeLines(now, ids))
    tellUndo(label)
  }

  const moveToPhase = (itemId: string, other: PlanPhase) => {
    const next = rowAfter(seen, [itemId])
    tellUndo(moves.giveToPhase(itemId, other))
    goTo(next === null ? { field: 'add' } : { field: 'row', itemId: next })
  }

  const [version, setVersion] = useState(newestVersion)
  const published: BuilderValue['published'] = ({ number, content: given }) =>
    setVersion({ number, content: asGiven(given, catalog) })
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
    given: basis,
  })
  const { ownDoses, keepOwnDose, startDose } = useOwnDoses(doses, check)
  const adding = useAdding({ draft, catalog, openItem, goTo, phase, startDose })
  const unpublished = useMemo(
    () => version === null || diffPlans(version.content, asGiven(settled, catalog)).length > 0,
    [version, settled, catalog],
  )
  const closed = isClosed(check.screening)
  const can = useMemo(
    () => (closed ? { ...given.can, change: false, publish: false, share: false } : given.can),
    [closed, given.can],
  )
  const climb = useLadder({ draft, catalog, check, today: given.clinic.today, say })
  const copied = useCopiedLines({
    ...{ draft, catalog, can, say, phase },
    chosen: phase.items.filter(({ id }) => (selected.length > 0 ? selected.includes(id) : id === openId)),
    isClosed: (slug) => {
      const block = check.blocked.get(slug)
      return block !== undefined && (block.override === 'never' || !can.publish)
    },
  })
  const phaseActs = usePhaseActs({
    ...{ draft, catalog, can, say, select, showPhase, goTo, phase, selected, tellUndo },
  })
  const acts = useSteady({
    answer: check.answer,
    published,
    showPhase,
    openItem,
    ...adding,
    removeItem,
    stepItem: moves.stepItem,
    dropItem: moves.dropItem,
    moveToPhase,
    climb,
    select,
    extend,
    ...copied,
    openTemplates,
    keepLeftOut,
    ...phaseActs,
    say,
    showDrafting,
    goTo,
    learn,
    keepOwnDose,
  })
  const { planId, patient, clinic, live, archived } = given
  const { engine, failed, facts, blocked } = check
  const { answer } = acts
  // Said out loud: a row is drawn again whenever this is another object.
  const desk = useMemo(
    () => ({
      ...{ planId, patient, clinic, catalog, draft, live, archived, can, closed, ownDoses },
      ...acts,
      check: { engine, failed, facts, blocked, answer },
    }),
    [
      planId,
      patient,
      clinic,
      catalog,
      draft,
      live,
      archived,
      can,
      closed,
      ownDoses,
      acts,
      engine,
      failed,
      facts,
      blocked,
      answer,
    ],
  )
  return {
    desk,
    value: {
      ...given,
      ...acts,
      can,
      closed,
      ownDoses,
      content,
      problems,
      behind: settled !== content,
      check,
      version,
      unpublished,
      phase,
      isDrafting,
      openId,
      selected,
      groups,
      unknown,
      said,
      templates,
      leftOut,
    },
  }
}

/**
 * Shows what was done last, with the way back, which stays its own while more is done; the builder itself reads it aloud.
 */
export function useUndoToast(draft: PlanDraft) {
  const toast = useToast()
  const t = useTranslations('common')
  return (text: string) => {
    const step = draft.getState().undo.at(-1)
    toast({
      text,
      quiet: true,
      undo: { label: t('undo'), keys: t('undoKeys'), act: () => void draft.undo(step) },
    })
  }
}

/** Known before the rules have come. */
function isClosed({ open }: CheckBasis['screening']): boolean {
  return open.some(({ closes }) => closes)
}

function toName(catalog: ReadonlyMap<string, SlimItem>, slug: string): string {
  return catalog.get(slug)?.name ?? slug
}
