import type { Flag } from './flag'
import type { PatientFacts } from './patient-facts'

const parts = ['conditions', 'absentLimbs', 'equipment', 'positions', 'flagsAskedOn'] as const

/** What a state of the facts says that the one before did not. */
export type FactsChanges = {
  added: Flag[]
  removed: Flag[]
  changed: Flag[]
  parts: (typeof parts)[number][]
}

/** What changed from one state of the facts to the next, flag by flag; everything else by the name of its part. */
export function factsChanges(before: PatientFacts, after: PatientFacts): FactsChanges {
  const gone = before.flags.filter((flag) => !holds(after.flags, flag))
  const come = after.flags.filter((flag) => !holds(before.flags, flag))
  const names = (flags: readonly Flag[]) => new Set(flags.map(({ flag }) => flag))
  const [wereThere, areThere] = [names(gone), names(come)]
  return {
    added: come.filter(({ flag }) => !wereThere.has(flag)),
    removed: gone.filter(({ flag }) => !areThere.has(flag)),
    changed: come.filter(({ flag }) => wereThere.has(flag)),
    parts: parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part])),
  }
}

function holds(flags: readonly Flag[], flag: Flag): boolean {
  const said = JSON.stringify(flag)
  return flags.some((one) => JSON.stringify(one) === said)
}
