import { patched } from './edit-plan'
import { tidyGroups } from './line-groups'
import type { PlanContent, PlanItem, PlanPhase } from './schema'

/** Puts a phase at a place, or at the end. */
export function addPhase(content: PlanContent, phase: PlanPhase, index = content.phases.length): PlanContent {
  return { ...content, phases: content.phases.toSpliced(index, 0, phase) }
}

/** Changes a phase's title, weeks, goal or criteria; undefined clears a field. */
export function changePhase(
  content: PlanContent,
  phaseId: string,
  patch: Partial<Omit<PlanPhase, 'id' | 'items'>>,
): PlanContent {
  const phase = content.phases.find(({ id }) => id === phaseId)
  if (!phase) return content
  const changed = patched(phase, patch)
  if (changed === phase) return content
  return { ...content, phases: content.phases.map((one) => (one.id === phaseId ? changed : one)) }
}

const longestTitle = 80

/**
 * Puts a copy of a phase below it, with ids of its own, and a title that no other phase has: "Calm 2". Its groups stay;
 * lines that are each other's other side stay tied within the copy. `newId` makes ids.
 */
export function copyPhase(content: PlanContent, phaseId: string, newId: () => string): PlanContent {
  const index = content.phases.findIndex(({ id }) => id === phaseId)
  const phase = content.phases[index]
  if (!phase) return content
  const title = freeTitle(
    phase.title,
    content.phases.map((one) => one.title),
  )
  const ties = phase.items.flatMap(({ tieId }) => tieId ?? [])
  const pairs = ties.filter((tieId, at) => ties.indexOf(tieId) < at)
  const tieIds = new Map(pairs.map((tieId) => [tieId, newId()]))
  const copy = renewPhase(phase, newId, (tieId) => tieIds.get(tieId))
  return addPhase(content, { ...copy, title }, index + 1)
}

function freeTitle(title: string, taken: readonly string[]): string {
  const stem = title.replace(/ \d+$/, '')
  for (let number = 2; ; number++) {
    const end = ` ${number}`
    const next = stem.slice(0, longestTitle - end.length) + end
    if (!taken.includes(next)) return next
  }
}

/** The phase with ids of its own for itself, its lines and its groups; `toTie` says which tie a line has then. */
export function renewPhase(
  phase: PlanPhase,
  newId: () => string,
  toTie: (tieId: string) => string | undefined,
): PlanPhase {
  const groupIds = new Map(phase.groups?.map(({ id }) => [id, newId()]))
  const renew = ({ groupId, tieId, ...item }: PlanItem): PlanItem => {
    const [group, tie] = [groupIds.get(groupId ?? ''), tieId && toTie(tieId)]
    return { ...item, id: newId(), ...(group ? { groupId: group } : {}), ...(tie ? { tieId: tie } : {}) }
  }
  const groups = phase.groups?.map((group) => ({ ...group, id: groupIds.get(group.id) ?? group.id }))
  return tidyGroups({
    ...phase,
    id: newId(),
    ...(groups ? { groups } : {}),
    items: phase.items.map(renew),
  })
}

/** Moves a phase; `index` counts among the other phases. */
export function movePhase(content: PlanContent, phaseId: string, index: number): PlanContent {
  const from = content.phases.findIndex(({ id }) => id === phaseId)
  const phase = content.phases[from]
  if (!phase || from === index) return content
  return { ...content, phases: content.phases.toSpliced(from, 1).toSpliced(index, 0, phase) }
}

/** Takes a phase out with its items. The last one cannot go: RangeError. */
export function removePhase(content: PlanContent, phaseId: string): PlanContent {
  const phases = content.phases.filter(({ id }) => id !== phaseId)
  if (phases.length === content.phases.length) return content
  if (phases.length === 0) throw new RangeError('The last phase of a plan stays.')
  const { currentPhaseId, ...rest } = content
  return { ...rest, ...(currentPhaseId && currentPhaseId !== phaseId ? { currentPhaseId } : {}), phases }
}
