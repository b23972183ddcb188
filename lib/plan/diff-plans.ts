import { remember } from '@/lib/remember'
import type { ItemField, PhaseField, PlanField } from './plan-fields'
import { itemFields, phaseFields, planFields } from './plan-fields'
import { sameValue } from './same-value'
import type { PlanContent, PlanItem, PlanPhase } from './schema'

/** What is compared: a draft, or the content of a version. */
export type Compared = Pick<PlanContent, PlanField | 'phases'>

export type PlanChange =
  | { kind: 'plan-changed'; field: PlanField; from: unknown; to: unknown }
  | { kind: 'phase-added' | 'phase-removed'; phaseId: string; title: string }
  | { kind: 'phase-changed'; phaseId: string; title: string; field: PhaseField; from: unknown; to: unknown }
  | { kind: 'phase-moved'; phaseId: string; title: string; from: number; to: number }
  | { kind: 'item-added' | 'item-removed'; itemId: string; slug: string; phaseId: string; item: PlanItem }
  | {
      kind: 'item-changed'
      itemId: string
      slug: string
      phaseId: string
      field: ItemField
      from: unknown
      to: unknown
    }
  | { kind: 'item-moved'; itemId: string; slug: string; fromPhaseId: string; toPhaseId: string }

/**
 * What changed from one version of a plan to the next, in the order of the document: plan, phases, items. A move is the
 * smallest set of items that explains the new order; a removed phase's items are removed with it.
 */
export function diffPlans(before: Compared, after: Compared): PlanChange[] {
  const top = planFields.flatMap((field): PlanChange[] =>
    sameValue(before[field], after[field])
      ? []
      : [{ kind: 'plan-changed', field, from: before[field], to: after[field] }],
  )
  return [...top, ...diffPhases(before, after), ...diffItems(before, after)]
}

function diffPhases(before: Compared, after: Compared): PlanChange[] {
  const old = new Map(before.phases.map((phase, index) => [phase.id, { phase, index }]))
  const now = new Set(after.phases.map(({ id }) => id))
  const stay = after.phases.filter(({ id }) => old.has(id)).map(({ id }) => id)
  const moved = movedIds(
    before.phases.map(({ id }) => id).filter((id) => now.has(id)),
    stay,
  )
  const removed = before.phases
    .filter(({ id }) => !now.has(id))
    .map(({ id, title }): PlanChange => ({ kind: 'phase-removed', phaseId: id, title }))
  const rest = after.phases.flatMap((phase, index): PlanChange[] => {
    const was = old.get(phase.id)
    if (!was) return [{ kind: 'phase-added', phaseId: phase.id, title: phase.title }]
    const { id, title } = phase
    const move: PlanChange[] = moved.has(id)
      ? [{ kind: 'phase-moved', phaseId: id, title, from: was.index, to: index }]
      : []
    return [...move, ...phaseFieldChanges(was.phase, phase)]
  })
  return [...removed, ...rest]
}

function phaseFieldChanges(was: PlanPhase, phase: PlanPhase): PlanChange[] {
  return phaseFields
    .filter((field) => !sameValue(was[field], phase[field]))
    .map((field) => ({
      kind: 'phase-changed',
      phaseId: phase.id,
      title: phase.title,
      field,
      from: was[field],
      to: phase[field],
    }))
}

function diffItems(before: Compared, after: Compared): PlanChange[] {
  const old = new Map(
    before.phases.flatMap((phase) => phase.items.map((item) => [item.id, { item, phase }] as const)),
  )
  const now = new Set(after.phases.flatMap((phase) => phase.items.map(({ id }) => id)))
  const removed = [...old.values()]
    .filter(({ item }) => !now.has(item.id))
    .map(
      ({ item, phase }): PlanChange => ({
        kind: 'item-removed',
        itemId: item.id,
        slug: item.slug,
        phaseId: phase.id,
        item,
      }),
    )
  const rest = after.phases.flatMap((phase) => {
    const stay = phase.items.map(({ id }) => id).filter((id) => old.get(id)?.phase.id === phase.id)
    const here = new Set(stay)
    const was = before.phases.find(({ id }) => id === phase.id)?.items.map(({ id }) => id) ?? []
    const moved = movedIds(
      was.filter((id) => here.has(id)),
      stay,
    )
    return phase.items.flatMap((item): PlanChange[] => itemChanges(item, phase.id, old.get(item.id), moved))
  })
  return [...removed, ...rest]
}

function itemChanges(
  item: PlanItem,
  phaseId: string,
  was: { item: PlanItem; phase: PlanPhase } | undefined,
  moved: ReadonlySet<string>,
): PlanChange[] {
  const { id: itemId, slug } = item
  if (!was) return [{ kind: 'item-added', itemId, slug, phaseId, item }]
  const changes: PlanChange[] = []
  if (was.phase.id !== phaseId || moved.has(itemId))
    changes.push({ kind: 'item-moved', itemId, slug, fromPhaseId: was.phase.id, toPhaseId: phaseId })
  for (const field of changedFields(was.item, item))
    changes.push({
      kind: 'item-changed',
      itemId,
      slug,
      phaseId,
      field,
      from: was.item[field],
      to: item[field],
    })
  return changes
}

/** A builder holds its draft against the newest version at every edit: only the line that changed is compared again. */
const changedFields = remember((was: PlanItem, item: PlanItem): readonly ItemField[] =>
  itemFields.filter((field) => !sameValue(was[field], item[field])),
)

/** The fewest ids whose move explains the new order: all but a longest run that keeps its order. */
function movedIds(before: readonly string[], after: readonly string[]): Set<string> {
  if (before.join() === after.join()) return new Set()
  const place = new Map(before.map((id, index) => [id, index]))
  const places = after.map((id) => place.get(id) ?? -1)
  const best: { length: number; previous: number }[] = []
  for (const [at, value] of places.entries()) {
    let entry = { length: 1, previous: -1 }
    for (let i = 0; i < at; i++) {
      const earlier = best[i]
      if (earlier && (places[i] ?? 0) < value && earlier.length + 1 > entry.length)
        entry = { length: earlier.length + 1, previous: i }
    }
    best.push(entry)
  }
  const kept = new Set<string>()
  let at = best.reduce((top, entry, index) => (entry.length > (best[top]?.length ?? 0) ? index : top), 0)
  while (at >= 0) {
    kept.add(after[at] ?? '')
    at = best[at]?.previous ?? -1
  }
  return new Set(after.filter((id) => !kept.has(id)))
}
