import { isSameValue } from './same-value'

export type ConflictPlace =
  | { kind: 'plan' }
  | { kind: 'phase'; phaseId: string }
  | { kind: 'item'; itemId: string }

/** One value that both sides changed, and differently. The merged document holds `mine` until one is chosen. */
export type PlanConflict = {
  id: string
  place: ConflictPlace
  field: string
  mine: unknown
  theirs: unknown
}

/** What a merge found: conflicts, and how many of their changes it took. */
export type MergeReport = { conflicts: PlanConflict[]; taken: number }

/** Merges the named fields of one record three ways; fields that only one side changed take that side. */
export function mergeFields<Row extends object>(
  base: Row,
  mine: Row,
  theirs: Row,
  fields: readonly (keyof Row & string)[],
  place: ConflictPlace,
  report: MergeReport,
): Partial<Row> {
  const merged: Partial<Row> = {}
  for (const field of fields) {
    const value = mergeField(base[field], mine[field], theirs[field])
    if (value.from === 'theirs') report.taken += 1
    if (value.from === 'both') {
      report.conflicts.push({
        id: `${placeKey(place)}:${field}`,
        place,
        field,
        mine: mine[field],
        theirs: theirs[field],
      })
    }
    if (value.value !== undefined) merged[field] = value.value as Row[typeof field]
  }
  return merged
}

function mergeField(base: unknown, mine: unknown, theirs: unknown) {
  if (isSameValue(mine, theirs)) return { value: mine, from: 'same' } as const
  if (isSameValue(base, theirs)) return { value: mine, from: 'mine' } as const
  if (isSameValue(base, mine)) return { value: theirs, from: 'theirs' } as const
  return { value: mine, from: 'both' } as const
}

function placeKey(place: ConflictPlace): string {
  if (place.kind === 'plan') return 'plan'
  return place.kind === 'phase' ? `phase:${place.phaseId}` : `item:${place.itemId}`
}
