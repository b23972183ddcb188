import data from '../data/red-flags.json' with { type: 'json' }
import type { RedFlag } from './red-flag'

/** Every red flag in the order of the clinical list; read from `data/red-flags.csv`, and checked when written. */
export const redFlags = data as readonly RedFlag[]

const byCode = new Map(redFlags.map((redFlag) => [redFlag.code, redFlag]))

/** The red flag of this code; undefined where there is none. */
export function redFlag(code: string): RedFlag | undefined {
  return byCode.get(code)
}
