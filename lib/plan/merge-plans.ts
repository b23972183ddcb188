import { type MergeReport, mergeFields, type PlanConflict } from './merge-fields'
import { mergeOrder } from './merge-order'
import { isSameValue } from './same-value'
import type { PlanContent, PlanItem, PlanPhase } from './schema'

export type { PlanConflict } from './merge-fields'

const planFields = ['title', 'locale', 'startDate', 'reviewDate', 'currentPhaseId'] as const
const phaseFields = ['title', 'weeks', 'goal', 'enter', 'exit'] as const
const itemFields = ['slug', 'side', 'site', 'dosage', 'note', 'clinicianNote'] as const

/**
 * Merges two changes of the same draft so that neither side loses work: by phase, by item and by field.
 * A value that both changed differently becomes a conflict, and the content holds `mine` until one is chosen.
 * What one side removed and the other edited stays. `taken` counts their changes that were taken over.
 */
export function mergePlans(
  base: PlanContent,
  mine: PlanContent,
  theirs: PlanContent,
): { content: PlanContent; conflicts: PlanConflict[]; taken: number } {
  const report: MergeReport = { conflicts: [], taken: 0 }
  const items = mergeItems(base, mine, theirs, report)
  const phases = mergePhases(base, mine, theirs, items, report)
  const fields = mergeFields(base, mine, theirs, planFields, { kind: 'plan' }, report)
  const known = phases.some((phase) => phase.id === fields.currentPhaseId)
  const content: PlanContent = { ...mine, ...fields, phases }
  for (const field of planFields) if (fields[field] === undefined) delete content[field as 'startDate']
  if (!known) delete content.currentPhaseId
  return { content, ...report }
}

type Placed = { item: PlanItem; phaseId: string }

function placedItems(content: PlanContent): Map<string, Placed> {
  return new Map(
    content.phases.flatMap((phase) =>
      phase.items.map((item) => [item.id, { item, phaseId: phase.id }] as const),
    ),
  )
}

function mergeItems(base: PlanContent, mine: PlanContent, theirs: PlanContent, report: MergeReport) {
  const [before, ours, others] = [placedItems(base), placedItems(mine), placedItems(theirs)]
  const merged = new Map<string, Placed>()
  for (const id of new Set([...ours.keys(), ...others.keys()])) {
    const placed = mergeItem(before.get(id), ours.get(id), others.get(id), report)
    if (placed) merged.set(id, placed)
  }
  return merged
}

function mergeItem(
  base: Placed | undefined,
  mine: Placed | undefined,
  theirs: Placed | undefined,
  report: MergeReport,
): Placed | undefined {
  if (!mine || !theirs) {
    const left = mine ?? theirs
    const removed = base !== undefined && left !== undefined && isSameValue(base.item, left.item)
    if ((removed && mine) || (!base && theirs)) report.taken += 1
    return removed ? undefined : left
  }
  const from = base ?? theirs
  const place = { kind: 'item', itemId: mine.item.id } as const
  const fields = mergeFields(from.item, mine.item, theirs.item, itemFields, place, report)
  const moved = mine.phaseId !== from.phaseId
  if (!moved && theirs.phaseId !== from.phaseId) report.taken += 1
  return {
    item: { ...fields, id: mine.item.id, slug: fields.slug ?? mine.item.slug },
    phaseId: moved ? mine.phaseId : theirs.phaseId,
  }
}

function mergePhases(
  base: PlanContent,
  mine: PlanContent,
  theirs: PlanContent,
  items: ReadonlyMap<string, Placed>,
  report: MergeReport,
): PlanPhase[] {
  const find = (content: PlanContent, id: string) => content.phases.find((phase) => phase.id === id)
  const kept = new Map<string, PlanPhase>()
  const occupied = new Set([...items.values()].map((placed) => placed.phaseId))
  for (const id of new Set([...mine.phases, ...theirs.phases].map((phase) => phase.id))) {
    const phase = mergePhase(find(base, id), find(mine, id), find(theirs, id), occupied.has(id), report)
    if (phase) kept.set(id, phase)
  }
  const ids = (content: PlanContent) => content.phases.map((phase) => phase.id)
  return mergeOrder(ids(base), ids(mine), ids(theirs), new Set(kept.keys())).flatMap((id) => {
    const phase = kept.get(id)
    return phase ? [{ ...phase, items: mergePhaseItems(id, base, mine, theirs, items) }] : []
  })
}

function mergePhase(
  base: PlanPhase | undefined,
  mine: PlanPhase | undefined,
  theirs: PlanPhase | undefined,
  occupied: boolean,
  report: MergeReport,
): PlanPhase | undefined {
  if (!mine || !theirs) {
    const left = mine ?? theirs
    const edited = !base || !left || phaseFields.some((field) => !isSameValue(base[field], left[field]))
    if (!base && theirs) report.taken += 1
    return edited || occupied ? left : undefined
  }
  const place = { kind: 'phase', phaseId: mine.id } as const
  const fields = mergeFields(base ?? theirs, mine, theirs, phaseFields, place, report)
  return { ...fields, id: mine.id, title: fields.title ?? mine.title, items: [] }
}

function mergePhaseItems(
  phaseId: string,
  base: PlanContent,
  mine: PlanContent,
  theirs: PlanContent,
  items: ReadonlyMap<string, Placed>,
): PlanItem[] {
  const ids = (content: PlanContent) =>
    content.phases.find((phase) => phase.id === phaseId)?.items.map((item) => item.id) ?? []
  const stays = new Set([...items].filter(([, placed]) => placed.phaseId === phaseId).map(([id]) => id))
  return mergeOrder(ids(base), ids(mine), ids(theirs), stays).flatMap((id) => items.get(id)?.item ?? [])
}
