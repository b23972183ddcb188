import { z } from 'zod'
import { bySpace } from '@/lib/safety/table/cells'
import { readTable } from '@/lib/safety/table/read-table'

const list = bySpace.pipe(z.array(z.string()).min(1))
const rowSchema = z.strictObject({ templates: list, measures: list })

/** What is offered first to whom. */
export type OfferedGroup = { templates: readonly string[]; measures: readonly string[] }

/**
 * The groups of `data/offered-first.csv`. Takes the codes there are of measures and templates; throws RangeError that
 * names line and column of everything wrong.
 */
export function readOffered(
  csv: string,
  known: { measures: readonly string[]; templates: readonly string[] },
): OfferedGroup[] {
  return readTable('offered-first.csv', csv, rowSchema, (rows) =>
    rows.flatMap((row) =>
      (['templates', 'measures'] as const).flatMap((column) =>
        row[column]
          .filter((code) => !known[column].includes(code))
          .map((code) => ({ line: row.line, column, problem: `there is no "${code}"` })),
      ),
    ),
  ).map(({ templates, measures }) => ({ templates, measures }))
}
