import { setImmediate as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { within } from '@/lib/db/within'
import { InputError } from '@/lib/errors'
import type { PlanLocale } from '@/lib/i18n/locales'
import { said } from '@/lib/i18n/said'
import { renamedSlugs } from '../../data/renamed-slugs'
import type { ItemFigure } from '../../item'
import { listClinicPhotos } from '../../media/queries'
import type { OwnItem } from '../own-item'
import { toCatalogItems } from '../to-catalog-items'
import { findFigure, type Pictures } from './find-figure'
import { guessColumns } from './guess-column'
import type { ImportProgress, ImportReport, ImportTable } from './import-report'
import { chooseSlugs, type PlannedRow, startImport, type TwinChoice } from './plan-import'
import { type KnownRow, listKnownItems } from './queries'
import { sayRowProblem } from './row-problem'
import { type WrittenRow, writeOwnItems } from './write-own-items'

const mostProblems = 200
const mostTwins = 50
/** Rows that are checked before somebody else has a turn: a few milliseconds. */
const rowsAtOnce = 25

type Asked = { table: ImportTable; twins: TwinChoice; write: boolean; locale: PlanLocale }

/**
 * Checks the rows of a file, and with `write` makes and changes the items they say: all or none, in one transaction with
 * its audit event. Tells how far it is. Throws InputError when it is to write and a row has a problem, or when somebody
 * changed one of the items in between; ForbiddenError.
 */
export async function importOwnItems(
  scope: ClinicScope,
  { table, twins, write, locale }: Asked,
  now: Date,
  tell: (progress: ImportProgress) => void = () => undefined,
): Promise<ImportReport> {
  requirePermission(scope, 'changeCatalog')
  const known = await listKnownItems(scope)
  const pictures = {
    photos: await listClinicPhotos(scope),
    own: new Map(known.map(({ slug, stored }) => [slug, stored])),
  }
  const checked = await checkRows({ table, twins, locale, known, pictures, tell })
  const { report } = checked
  if (!write) return report
  if (report.counts.problemRows > 0) throw refusal(report)
  const added = await within(scope, async (tx) => {
    const { add, update } = toWritten(checked, known)
    await writeOwnItems(tx, scope, { add, update }, now, (done) =>
      tell({ step: 'write', done, of: add.length + update.length }),
    )
    if (add.length + update.length > 0)
      await recordAudit(tx, scope, { kind: 'items-imported', count: add.length, changed: update.length })
    return add.map(({ slug }) => slug)
  })
  return { ...report, added }
}

type Kept = { planned: PlannedRow & { item: OwnItem }; figure: ItemFigure | null }
type Checked = { report: ImportReport; kept: Kept[] }

async function checkRows({
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
  tell: (progress: ImportProgress) => void
}): Promise<Checked> {
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
    withoutPicture: 0,
    added: null,
  }
  const kept: Kept[] = []
  for (const [index, row] of rows.entries()) {
    if (index % rowsAtOnce === 0) {
      tell({ step: 'check', done: index, of: rows.length })
      await pause()
    }
    const outcome = read(row, lines[index] ?? index + 2)
    if ('problems' in outcome) {
      counts.problemRows++
      for (const problem of outcome.problems)
        if (report.problems.length < mostProblems)
          report.problems.push(sayRowProblem(outcome.line, problem, locale))
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
    kept.push({ planned, figure: figure ?? null })
  }
  tell({ step: 'check', done: rows.length, of: rows.length })
  return { report, kept }
}

/** Every kept row as it is stored; a ladder that names an item of the file by its id follows it to its slug. */
function toWritten(
  { kept }: Checked,
  known: readonly KnownRow[],
): { add: WrittenRow[]; update: WrittenRow[] } {
  const taken = new Set([...known.map(({ slug }) => slug), ...Object.keys(renamedSlugs)])
  const slugs = chooseSlugs(
    kept.map(({ planned }) => planned),
    taken,
  )
  const moved = new Map(
    [...slugs].flatMap(([row, slug]) => (row.act === 'add' && row.id ? [[row.id, slug]] : [])),
  )
  const follow = (slug: string | null) => (slug && !taken.has(slug) ? (moved.get(slug) ?? slug) : slug)
  const revisions = new Map(known.map(({ slug, revision }) => [slug, revision]))
  const written = kept.map(({ planned, figure }) => {
    const slug = planned.act === 'update' ? planned.of : (slugs.get(planned) ?? '')
    const item = { ...planned.item, easier: follow(planned.item.easier), harder: follow(planned.item.harder) }
    const revision = planned.act === 'update' ? (revisions.get(slug) ?? 0) : 0
    return { act: planned.act, slug, revision, item: toCatalogItems(item, slug, figure) }
  })
  return {
    add: written.filter(({ act }) => act === 'add'),
    update: written.filter(({ act }) => act === 'update'),
  }
}

function refusal({ counts, problems }: ImportReport): InputError {
  return new InputError(
    said('own.exchange.refused', { count: counts.problemRows }),
    problems.map(({ line, field, found, remedy }) => ({
      path: `${line} ${field}`,
      found,
      allowed: remedy,
    })),
  )
}

/**
 * Takes what an import added out of the catalog again, or brings it back: all or none. Plans that use an item keep it.
 * Throws ForbiddenError.
 */
export async function setOwnItemsArchived(
  scope: ClinicScope,
  slugs: readonly string[],
  archived: boolean,
  now: Date,
): Promise<void> {
  requirePermission(scope, 'changeCatalog')
  await within(scope, async (tx) => {
    const { count } = await tx.catalogItemRow.updateMany({
      where: { clinicId: scope.clinicId, slug: { in: [...slugs] } },
      data: { archivedAt: archived ? now : null },
    })
    await recordAudit(tx, scope, { kind: archived ? 'items-archived' : 'items-restored', count })
  })
}
