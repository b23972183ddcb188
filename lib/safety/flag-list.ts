import data from './data/flags.json' with { type: 'json' }
import type { FlagName } from './flag-name'

/** Every flag the rules know, in the order of the clinical list; read from `data/flags.csv`, and checked when written. */
export const flagNames = data as readonly FlagName[]

const byName = new Map(flagNames.map((name) => [name.flag, name]))

/** The flag of this name; undefined for one that the rules do not know. */
export function flagName(flag: string): FlagName | undefined {
  return byName.get(flag)
}
