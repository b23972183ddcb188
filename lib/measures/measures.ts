import data from './data/measures.json' with { type: 'json' }
import type { Measure } from './measure'

/** A code of `data/measures.csv`. */
export type MeasureCode = keyof typeof data

const byCode = new Map<string, Measure>(Object.entries(data as unknown as Record<string, Measure>))

/** Every outcome measure in the order of the clinical list; checked when it is written (`npm run measures:write`). */
export const measures: readonly Measure[] = [...byCode.values()]

/** Those whose scores a person enters. */
export const enteredMeasures: readonly Measure[] = measures.filter(({ answers }) => answers !== 'computed')

/** The measure of this code; undefined for one that the program does not know. */
export function findMeasure(code: string): Measure | undefined {
  return byCode.get(code)
}
