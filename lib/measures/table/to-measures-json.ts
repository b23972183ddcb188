import type { Measure } from '../measure'

/** A JSON object by code with one measure a line, so that a change of one row is a change of one line. */
export function toMeasuresJson(measures: readonly Measure[]): string {
  const lines = measures.map((measure) => `  ${JSON.stringify(measure.code)}: ${JSON.stringify(measure)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}
