import type { Dosage } from '@/lib/dosage/dosage'
import type { PlanContent, PlanItem, PlanPhase } from './schema'

/** Where an item goes: into a phase, before the item of that index (at the end when absent). */
export type Place = { phaseId: string; index?: number }

/** The item and its phase; null when no item has that id. */
export function findPlanItem(
  content: PlanContent,
  itemId: string,
): { item: PlanItem; phase: PlanPhase } | null {
  for (const phase of content.phases) {
    const item = phase.items.find((candidate) => candidate.id === itemId)
    if (item) return { item, phase }
  }
  return null
}

/** The phase the patient is in. */
export function currentPhase(content: PlanContent): PlanPhase {
  const current = content.phases.find((phase) => phase.id === content.currentPhaseId) ?? content.phases[0]
  if (!current) throw new RangeError('A plan has at least one phase.')
  return current
}

export function addPlanItem(content: PlanContent, item: PlanItem, place: Place): PlanContent {
  return mapPhase(content, place.phaseId, (phase) => ({
    ...phase,
    items: phase.items.toSpliced(place.index ?? phase.items.length, 0, item),
  }))
}

export function removePlanItem(content: PlanContent, itemId: string): PlanContent {
  const found = findPlanItem(content, itemId)
  if (!found) return content
  return mapPhase(content, found.phase.id, (phase) => ({
    ...phase,
    items: phase.items.filter((item) => item.id !== itemId),
  }))
}

/** Moves an item; `index` counts among the other items of the phase it goes to. */
export function movePlanItem(content: PlanContent, itemId: string, place: Place): PlanContent {
  const found = findPlanItem(content, itemId)
  if (!found || !content.phases.some((phase) => phase.id === place.phaseId)) return content
  return addPlanItem(removePlanItem(content, itemId), found.item, place)
}

/** Changes fields of an item; a field set to undefined is taken away. The id never changes. */
export function changePlanItem(
  content: PlanContent,
  itemId: string,
  change: Partial<Omit<PlanItem, 'id'>>,
): PlanContent {
  const found = findPlanItem(content, itemId)
  if (!found) return content
  return mapPhase(content, found.phase.id, (phase) => ({
    ...phase,
    items: phase.items.map((item) => (item.id === itemId ? withoutUndefined({ ...item, ...change }) : item)),
  }))
}

export function changeDosage(content: PlanContent, itemId: string, dosage: Dosage | undefined): PlanContent {
  return changePlanItem(content, itemId, { dosage })
}

export function changePhase(
  content: PlanContent,
  phaseId: string,
  change: Partial<Omit<PlanPhase, 'id' | 'items'>>,
): PlanContent {
  return mapPhase(content, phaseId, (phase) => withoutUndefined({ ...phase, ...change }))
}

export function addPhase(content: PlanContent, phase: PlanPhase, index = content.phases.length): PlanContent {
  return { ...content, phases: content.phases.toSpliced(index, 0, phase) }
}

/** Removes a phase with its items; the last phase stays, since a plan has at least one. */
export function removePhase(content: PlanContent, phaseId: string): PlanContent {
  const phases = content.phases.filter((phase) => phase.id !== phaseId)
  if (phases.length === 0 || phases.length === content.phases.length) return content
  const gone = content.currentPhaseId === phaseId ? { currentPhaseId: undefined } : {}
  return withoutUndefined({ ...content, ...gone, phases })
}

export function changePlan(
  content: PlanContent,
  change: Partial<Pick<PlanContent, 'title' | 'locale' | 'startDate' | 'reviewDate' | 'currentPhaseId'>>,
): PlanContent {
  return withoutUndefined({ ...content, ...change })
}

function mapPhase(
  content: PlanContent,
  phaseId: string,
  change: (phase: PlanPhase) => PlanPhase,
): PlanContent {
  return {
    ...content,
    phases: content.phases.map((phase) => (phase.id === phaseId ? change(phase) : phase)),
  }
}

function withoutUndefined<Row extends object>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row
}
