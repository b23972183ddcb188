import { withoutOwn } from '@/lib/dosage/without-own'
import { mostGroups } from './edit-groups'
import { outOfRounds, tidyGroups } from './line-groups'
import type { LineGroup, PlanContent, PlanItem, PlanPhase } from './schema'

/** A line that was copied: what is done and how much, with its group where others of it came along, and nothing of the patient it was for. */
export type CopiedLine = Pick<PlanItem, 'slug' | 'dosage'> & { group?: CopiedGroup }
type CopiedGroup = Omit<LineGroup, 'kind'>

/**
 * Takes from lines what may go to another patient: no side, place, note, company or condition. Those are asked for
 * there. Lines of one of these groups stay together; one that is copied without the others is a line of its own.
 */
export function toCopiedLines(
  lines: readonly PlanItem[],
  groups: readonly LineGroup[] | undefined,
): CopiedLine[] {
  const isShared = ({ id }: LineGroup) => lines.filter(({ groupId }) => groupId === id).length > 1
  return lines.map((line) => {
    const group = groups?.find(({ id }) => id === line.groupId)
    if (!group || isShared(group)) return toCopied(line, group)
    return toCopied(outOfRounds(line, group), undefined)
  })
}

function toCopied({ slug, dosage }: PlanItem, group: LineGroup | undefined): CopiedLine {
  const { kind: _, ...kept } = group ?? {}
  return {
    slug,
    ...(dosage ? { dosage: withoutOwn(dosage) } : {}),
    ...(group ? { group: kept as CopiedGroup } : {}),
  }
}

/** Puts copied lines at the end of a phase, in groups of their own as they were; `newId` makes ids. */
export function pasteLines(
  content: PlanContent,
  lines: readonly CopiedLine[],
  phaseId: string,
  newId: () => string,
): PlanContent {
  const phases = content.phases.map((phase) =>
    phase.id === phaseId ? pasteInto(phase, lines, newId) : phase,
  )
  return { ...content, phases }
}

function pasteInto(phase: PlanPhase, lines: readonly CopiedLine[], newId: () => string): PlanPhase {
  const groups = [...(phase.groups ?? [])]
  const renewed = new Map<string, LineGroup>()
  for (const { group } of lines) {
    if (!group || renewed.has(group.id) || groups.length >= mostGroups) continue
    const fresh: LineGroup = { ...group, id: newId(), kind: 'superset' }
    renewed.set(group.id, fresh)
    groups.push(fresh)
  }
  const items = lines.map(({ group, ...line }): PlanItem => {
    const item = { ...line, id: newId() }
    const own = group && renewed.get(group.id)
    return own ? { ...item, groupId: own.id } : outOfRounds(item, group)
  })
  return tidyGroups({
    ...phase,
    ...(groups.length > 0 ? { groups } : {}),
    items: [...phase.items, ...items],
  })
}
