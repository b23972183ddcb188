import { setImmediate as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { ItemFigure } from '@/lib/catalog/item'
import { mediaOf } from '@/lib/catalog/media/clinic-figure'
import type { PlanLocale } from '@/lib/i18n/locales'
import type { OwnItem } from '../own-item'
import { toCatalogItems } from '../to-catalog-items'
import { findFigure, type Pictures } from './find-figure'
import { guessColumns } from './guess-column'
import type { ImportReport, ImportTable, Tell, TwinChoice } from './import-report'
import { toMediaFile } from './package-files'
import { type PlannedRow, startImport } from './plan-import'
import type { KnownRow } from './queries'
import { type CellProblem, sayRowProblem } from './row-problem'
import type { BroughtMedia } from './take-media'

const mostProblems = 200
const mostTwins = 50
/** A few milliseconds. */
const rowsAtOnce = 25

/** A row that is to be written, with its picture. */
export type KeptRow = { planned: PlannedRow & { item: OwnItem }; figure: ItemFigure | null }
/**
 * Reads every row of a file, and says what an import would do; `kept` is what there is to write. Looks at a few rows at
 * a time, so that others have their turn.
 */
export async function checkRows({
  table: { headers, rows, lines, columns: chosen },
  twins,
  locale,
  known,
  pictures,
  tell,
}: {
  table: ImportTable
  twins: TwinChoice
  locale: PlanLocale
  known: readonly KnownRow[]
  pictures: Pictures
  tell: Tell
}): Promise<{ report: ImportReport; kept: KeptRow[] }> {
  const columns = chosen ? [...chosen] : guessColumns(headers)
  const bySlug = new Map(known.map((one) => [one.slug, one]))
  const read = startImport(columns, known, twins)
  const counts = { add: 0, update: 0, same: 0, skip: 0, back: 0, problemRows: 0 }
  const report: ImportReport = {
    columns,
    counts,
    problems: [],
    twins: [],
    twinCount: 0,
    media: 0,
    withoutPicture: 0,
    added: null,
  }
  const kept: KeptRow[] = []
  const coming = new Set<string>()
  for (const [index, row] of rows.entries()) {
    if (index % rowsAtOnce === 0) {
      await tell({ step: 'check', done: index, of: rows.length })
      await pause()
    }
    const outcome = read(row, lines[index] ?? index + 2)
    const problems = 'problems' in outcome ? outcome.problems : findRefused(outcome.planned, pictures.brought)
    if ('problems' in outcome || problems.length > 0) {
      const { line } = 'problems' in outcome ? outcome : outcome.planned
      counts.problemRows++
      for (const problem of problems)
        if (report.problems.length < mostProblems) report.problems.push(sayRowProblem(line, problem, locale))
      continue
    }
    const { planned } = outcome
    if (planned.act === 'skip' || (planned.act === 'update' && planned.isTwin)) {
      report.twinCount++
      const { line, name, of } = planned
      if (report.twins.length < mostTwins) report.twins.push({ line, name, of })
    }
    if (planned.act === 'skip') {
      counts.skip++
      continue
    }
    const figure = await findFigure(planned.item, pictures)
    if (figure === undefined) report.withoutPicture++
    if (planned.act === 'update') {
      const before = bySlug.get(planned.of)
      const after = toCatalogItems(planned.item, planned.of, figure ?? null)
      if (before && !before.archived && isDeepStrictEqual(after, before.stored)) {
        counts.same++
        continue
      }
      if (before?.archived) counts.back++
    }
    counts[planned.act]++
    for (const key of mediaOf(planned.item)) if (pictures.brought.has(key)) coming.add(key)
    kept.push({ planned, figure: figure ?? null })
  }
  await tell({ step: 'check', done: rows.length, of: rows.length })
  return { report: { ...report, media: coming.size }, kept }
}

function findRefused(planned: PlannedRow, brought: BroughtMedia): CellProblem[] {
  if (planned.act === 'skip') return []
  return mediaOf(planned.item).flatMap((key): CellProblem[] => {
    const taken = brought.get(key)
    if (!taken || !('refused' in taken)) return []
    const column = planned.item.photos.includes(key) ? 'photos' : 'film'
    return [{ column, code: 'media', cell: toMediaFile(key), why: taken.refused }]
  })
}
