import type { Dosage } from '@/lib/dosage/dosage'
import { once, type Round } from '@/lib/dosage/estimate-minutes'
import { remember } from '@/lib/remember'
import { sameValue } from './same-value'
import type { LineGroup, PlanItem, PlanPhase } from './schema'

type Grouped = Pick<PlanPhase, 'groups' | 'items'>
type Line = Pick<PlanItem, 'groupId' | 'dosage'>

/**
 * The phase with its groups whole: the lines of each stand together where its first one stands, two make a superset
 * and more a circuit, a group of one line or none is dissolved, and no line names a group that is not there. The same
 * phase when that holds already.
 */
export function tidyGroups<Phase extends Grouped>(phase: Phase): Phase {
  if (!phase.groups && phase.items.every(({ groupId }) => groupId === undefined)) return phase
  const known = new Map(phase.groups?.map((group) => [group.id, group]))
  const sizeOf = (id: string) => phase.items.filter(({ groupId }) => groupId === id).length
  const groups = [...known.values()]
    .filter(({ id }) => sizeOf(id) > 1)
    .map((group): LineGroup => ({ ...group, kind: sizeOf(group.id) === 2 ? 'superset' : 'circuit' }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const kept = new Set(groups.map(({ id }) => id))
  const lines = phase.items.map((item) =>
    item.groupId === undefined || kept.has(item.groupId) ? item : outOfRounds(item, known.get(item.groupId)),
  )
  const items = together(lines)
  if (sameValue(groups, phase.groups) && items.every((item, index) => item === phase.items[index]))
    return phase
  const { groups: _, ...rest } = phase
  return { ...rest, ...(groups.length > 0 ? { groups } : {}), items } as Phase
}

/** Each group where its first line stands. */
function together(items: readonly PlanItem[]): PlanItem[] {
  return items.flatMap((item) => {
    if (item.groupId === undefined) return [item]
    const all = items.filter(({ groupId }) => groupId === item.groupId)
    return all[0] === item ? all : []
  })
}

/** The group that a line of the phase is done in, or null. */
export function groupOf({ groups }: Pick<PlanPhase, 'groups'>, { groupId }: Line): LineGroup | null {
  return groups?.find(({ id }) => id === groupId) ?? null
}

/**
 * A line as it stands in a group: sets that are as many as the rounds become the rounds, so that the patient does as
 * much as before.
 */
export function intoRounds(item: PlanItem, { id, rounds }: Pick<LineGroup, 'id' | 'rounds'>): PlanItem {
  const { dosage } = item
  if (!dosage || dosage.sets !== rounds || rounds === 1 || !hasAmountOfSet(dosage))
    return { ...item, groupId: id }
  const { sets: _, ...rest } = dosage
  return { ...item, groupId: id, dosage: rest }
}

/** A line that leaves its group: the rounds become its sets again. */
export function outOfRounds(item: PlanItem, group: Pick<LineGroup, 'rounds'> | undefined): PlanItem {
  const { groupId: _, ...line } = item
  const { dosage } = line
  if (!dosage || !group || group.rounds === 1 || !hasAmountOfSet(dosage)) return line
  if (dosage.sets !== undefined || dosage.repsPerSet) return line
  return { ...line, dosage: { sets: group.rounds, ...dosage } }
}

/** Whether it says what one set is: without the number of sets it is still a dose. */
export function hasAmountOfSet({ reps, holdSec, durationSec }: Dosage): boolean {
  return reps !== undefined || holdSec !== undefined || durationSec !== undefined
}

/** How often a line is done for its group, and its share of the rests between the rounds; once where it has none. */
export function roundOf(phase: Pick<PlanPhase, 'groups'> & { items: readonly Line[] }, line: Line): Round {
  const group = groupOf(phase, line)
  if (!group) return once
  return toRound(group, String(phase.items.filter(({ groupId }) => groupId === group.id).length))
}

const toRound = remember(
  ({ rounds, restSec = 0 }: LineGroup, lines: string): Round => ({
    rounds,
    restSec: ((rounds - 1) * restSec) / Number(lines),
  }),
)
