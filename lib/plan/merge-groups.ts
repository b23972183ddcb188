import type { FieldConflict } from './merge-fields'
import { sameValue } from './same-value'
import type { LineGroup } from './schema'

type Groups = readonly LineGroup[] | undefined

/**
 * Merges the groups of a phase three ways, one by one. One that a side dissolved stays in the list while the other
 * changed it or made it; whether it has lines is for the lines to say. Where both changed the rounds or the rest of one
 * differently, the result keeps mine and one conflict holds both lists. Undefined where no group is left.
 */
export function mergeGroups(
  base: Groups,
  mine: Groups,
  theirs: Groups,
): { groups: LineGroup[] | undefined; conflicts: FieldConflict[] } {
  const [was, own, other] = [base, mine, theirs].map(
    (list) => new Map(list?.map((group) => [group.id, group])),
  )
  const ids = [...new Set([...(own?.keys() ?? []), ...(other?.keys() ?? [])])].toSorted()
  const pairs = ids.flatMap((id) => {
    const pair = choose(was?.get(id), own?.get(id), other?.get(id))
    return pair ? [pair] : []
  })
  const sides = { mine: pairs.map(({ mine }) => mine), theirs: pairs.map(({ theirs }) => theirs) }
  const conflicts = sameValue(sides.mine, sides.theirs) ? [] : [{ field: 'groups', ...sides }]
  return { groups: sides.mine.length > 0 ? sides.mine : undefined, conflicts }
}

/** The group as each side would have it; the same twice where they do not disagree, null where it is gone. */
function choose(
  was: LineGroup | undefined,
  own: LineGroup | undefined,
  other: LineGroup | undefined,
): { mine: LineGroup; theirs: LineGroup } | null {
  const kept = own ?? other
  if (!kept) return null
  if (!own || !other) return was && sameAmount(was, kept) ? null : { mine: kept, theirs: kept }
  if (sameAmount(own, other) || (was && sameAmount(was, other))) return { mine: own, theirs: own }
  if (was && sameAmount(was, own)) return { mine: other, theirs: other }
  return { mine: own, theirs: other }
}

/** The kind follows from the number of lines. */
function sameAmount(a: LineGroup, b: LineGroup): boolean {
  return a.rounds === b.rounds && a.restSec === b.restSec
}
