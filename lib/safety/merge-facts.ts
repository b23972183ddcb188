import type { PatientFacts } from './patient-facts'

/**
 * What two people recorded at once, put together: what `mine` changed since `base`, on top of `theirs`. Of a list each
 * entry counts for itself, so that neither loses a flag; where both changed the same entry, mine stands.
 */
export function mergeFacts(base: PatientFacts, mine: PatientFacts, theirs: PatientFacts): PatientFacts {
  const merged = {
    ...theirs,
    conditions: mergeList(base.conditions, mine.conditions, theirs.conditions, ({ text }) => text),
    flags: mergeList(
      base.flags,
      mine.flags,
      theirs.flags,
      ({ flag, side, site }) => `${flag} ${side} ${site}`,
    ),
    absentLimbs: mergeList(
      base.absentLimbs,
      mine.absentLimbs,
      theirs.absentLimbs,
      ({ limb, side }) => `${limb} ${side}`,
    ),
  }
  for (const part of ['flagsAskedOn', 'equipment', 'positions'] as const) {
    if (isSame(base[part], mine[part])) continue
    if (mine[part] === undefined) delete merged[part]
    else Object.assign(merged, { [part]: mine[part] })
  }
  return merged
}

function mergeList<Entry>(
  base: readonly Entry[],
  mine: readonly Entry[],
  theirs: readonly Entry[],
  toKey: (entry: Entry) => string,
): Entry[] {
  const has = (list: readonly Entry[], entry: Entry) => list.some((one) => isSame(one, entry))
  const changed = mine.filter((entry) => !has(base, entry))
  const replaced = new Set(changed.map(toKey))
  const removed = base.filter((entry) => !has(mine, entry))
  const kept = theirs.filter((entry) => !has(removed, entry) && !replaced.has(toKey(entry)))
  return [...kept, ...changed]
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
