import type { ClinicScope, ShareScope } from '@/lib/access/scope'
import { toDay } from '@/lib/day'
import type { MeasureScoreRow } from '@/lib/db/generated/client'
import { readUserNames } from '@/lib/db/read-user-names'
import type { Tx } from '@/lib/db/within'
import { type MeasureScore, scoreValueSchema } from './score'

/**
 * The scores of a patient as they stand after every correction, by day, on one day in the order they were entered, without
 * what was taken back; inside a running transaction.
 */
export async function readScores(
  tx: Tx,
  { clinicId }: Pick<ClinicScope | ShareScope, 'clinicId'>,
  patientId: string,
): Promise<MeasureScore[]> {
  const rows = await tx.measureScoreRow.findMany({
    where: { clinicId, patientId },
    orderBy: [{ enteredAt: 'asc' }, { id: 'asc' }],
  })
  if (rows.length === 0) return []
  const names = await readUserNames(
    tx,
    rows.flatMap(({ enteredByUserId }) => enteredByUserId ?? []),
  )
  return chains(rows)
    .flatMap(([newest, ...before]) => {
      const score = newest && toScore(newest, names)
      return score ? [{ ...score, earlier: before.flatMap((row) => toScore(row, names) ?? []) }] : []
    })
    .sort((a, b) => a.on.localeCompare(b.on))
}

/** The rows of each score, the newest first; the scores in the order in which they were first entered. */
function chains(rows: readonly MeasureScoreRow[]): MeasureScoreRow[][] {
  const after = new Map(rows.flatMap((row) => (row.replacesId ? [[row.replacesId, row] as const] : [])))
  return rows
    .filter(({ replacesId }) => replacesId === null)
    .map((row) => {
      const chain = [row]
      for (let next = after.get(row.id); next; next = after.get(next.id)) chain.unshift(next)
      return chain
    })
}

type Entry = Omit<MeasureScore, 'earlier'>

function toScore(
  { id, measure, onDay, value, enteredByUserId }: MeasureScoreRow,
  names: ReadonlyMap<string, string>,
): Entry | null {
  if (value === null) return null
  const by = enteredByUserId === null ? null : (names.get(enteredByUserId) ?? '')
  return { id, measure, on: toDay(onDay), value: scoreValueSchema.parse(value), by }
}
