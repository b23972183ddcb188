import { tidyGroups } from '../line-groups'
import type { PlanContent, PlanItem, PlanPhase } from '../schema'

const lastWeek = 104

type Options = {
  /** Those of the template's phases that are wanted. */
  phaseIds: readonly string[]
  /** The phase that takes their lines; absent: they become phases of the plan, after its own. */
  into?: string
  /** Whether a line tells what every plan says once, such as when to get help. */
  isOnce: (slug: string) => boolean
  newId: () => string
}

/**
 * Puts phases of a template, or their lines alone, into a plan; empty phases of a plan without any line make room. Weeks go
 * on where the plan's end. Returns the new content, the ids of the lines that came in and of the phase they begin in.
 */
export function insertTemplate(
  content: PlanContent,
  template: PlanContent,
  { phaseIds, into, isOnce, newId }: Options,
): { content: PlanContent; ids: Set<string>; phaseId: string | undefined } {
  const said = new Set(content.phases.flatMap(({ items }) => items.map(({ slug }) => slug)))
  const wanted = template.phases
    .filter(({ id }) => phaseIds.includes(id))
    .map((phase) => renewed({ ...phase, items: phase.items.filter(isWanted) }, newId))
  const ids = new Set(wanted.flatMap(({ items }) => items.map(({ id }) => id)))
  if (into !== undefined) return { content: withLines(content, wanted, into), ids, phaseId: into }
  const isBlank = content.phases.every(({ items }) => items.length === 0)
  const before = isBlank ? [] : content.phases
  const phases = [...before, ...(isBlank ? wanted : laterPhases(content.phases, wanted))]
  const { painLight } = template
  const begun = isBlank ? { currentPhaseId: wanted[0]?.id, ...(painLight ? { painLight } : {}) } : {}
  return { content: { ...content, ...begun, phases }, ids, phaseId: wanted[0]?.id }

  function isWanted({ slug }: PlanItem): boolean {
    if (!isOnce(slug)) return true
    if (said.has(slug)) return false
    said.add(slug)
    return true
  }
}

/** How many phases a plan has once so many more are put in. */
export function phasesAfter(content: PlanContent, more: number): number {
  return content.phases.every(({ items }) => items.length === 0) ? more : content.phases.length + more
}

function renewed(phase: PlanPhase, newId: () => string): PlanPhase {
  const groups = new Map((phase.groups ?? []).map(({ id }) => [id, newId()]))
  return {
    ...phase,
    id: newId(),
    ...(phase.groups
      ? { groups: phase.groups.map((one) => ({ ...one, id: groups.get(one.id) ?? one.id })) }
      : {}),
    items: phase.items.map(({ groupId, ...line }) => {
      const group = groupId === undefined ? undefined : groups.get(groupId)
      return { ...line, id: newId(), ...(group ? { groupId: group } : {}) }
    }),
  }
}

function withLines(content: PlanContent, from: readonly PlanPhase[], phaseId: string): PlanContent {
  const groups = from.flatMap((phase) => phase.groups ?? [])
  const lines = from.flatMap(({ items }) => items)
  const phases = content.phases.map((phase) => {
    if (phase.id !== phaseId) return phase
    const all = [...(phase.groups ?? []), ...groups]
    return tidyGroups({
      ...phase,
      ...(all.length > 0 ? { groups: all } : {}),
      items: [...phase.items, ...lines],
    })
  })
  return { ...content, phases }
}

function laterPhases(before: readonly PlanPhase[], phases: readonly PlanPhase[]): PlanPhase[] {
  const end = Math.max(0, ...before.map(({ weeks }) => weeks?.to ?? weeks?.from ?? 0))
  const begin = Math.min(...phases.flatMap(({ weeks }) => (weeks ? [weeks.from] : [])))
  const later = (week: number) => Math.min(week - begin + end, lastWeek)
  return phases.map((phase) => {
    if (!phase.weeks) return phase
    const { from, to } = phase.weeks
    return { ...phase, weeks: { from: later(from), ...(to === undefined ? {} : { to: later(to) }) } }
  })
}
