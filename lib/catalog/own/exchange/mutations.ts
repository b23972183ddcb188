import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { mediaOf } from '@/lib/catalog/media/clinic-figure'
import type { AddedMedia } from '@/lib/catalog/media/mutations'
import { listClinicMedia } from '@/lib/catalog/media/queries'
import { within } from '@/lib/db/within'
import { InputError } from '@/lib/errors'
import type { PlanLocale } from '@/lib/i18n/locales'
import { said } from '@/lib/i18n/said'
import { markArchived } from '../mark-archived'
import { toOwnItem } from '../to-own-item'
import { checkRows } from './check-rows'
import type { ImportReport, ImportTable, Tell, TwinChoice } from './import-report'
import { listKnownItems } from './queries'
import { type BroughtMedia, takeMedia } from './take-media'
import { toWritten } from './to-written'
import { type WrittenRow, writeOwnItems } from './write-own-items'

type Asked = {
  table: ImportTable
  twins: TwinChoice
  write: boolean
  locale: PlanLocale
  /** The package that the table was read from, when photos and films come with it. */
  uploadId?: string | null | undefined
}

/**
 * Checks the rows of a file, and with `write` makes and changes the items they say: all or none, in one transaction with
 * its audit event. Tells how far it is. Throws InputError when it is to write and a row has a problem, or when somebody
 * changed one of the items in between; ForbiddenError.
 */
export async function importOwnItems(
  scope: ClinicScope,
  { table, twins, write, locale, uploadId }: Asked,
  now: Date,
  tell: Tell = () => undefined,
): Promise<ImportReport> {
  requirePermission(scope, 'changeCatalog')
  const known = await listKnownItems(scope)
  const media = await listClinicMedia(scope)
  const has = new Set(media.map(({ key }) => key))
  const brought: BroughtMedia = uploadId ? await takeMedia(scope, uploadId, has, write) : new Map()
  const pictures = {
    media,
    brought,
    own: new Map(known.map(({ slug, stored }) => [slug, stored])),
  }
  const checked = await checkRows({ table, twins, locale, known, pictures, tell })
  const { report } = checked
  if (!write) return report
  if (report.counts.problemRows > 0) throw refusal(report)
  const { add, update } = await toWritten(checked.kept, known)
  const shown = toShown(add, update, brought)
  const added = await within(scope, async (tx) => {
    if (shown.length > 0)
      await tx.clinicMedia.createMany({
        data: shown.map((one) => ({
          clinicId: scope.clinicId,
          ...one,
          addedByUserId: scope.userId,
          addedAt: now,
        })),
        skipDuplicates: true,
      })
    await writeOwnItems(tx, scope, { add, update }, now, (done) =>
      tell({ step: 'write', done, of: add.length + update.length }),
    )
    if (add.length + update.length > 0)
      await recordAudit(tx, scope, { kind: 'items-imported', count: add.length, changed: update.length })
    return add.map(({ slug }) => slug)
  })
  return { ...report, added }
}

/** What came with the file and is shown by what is written. */
function toShown(
  add: readonly WrittenRow[],
  update: readonly WrittenRow[],
  brought: BroughtMedia,
): AddedMedia[] {
  const shown = new Set([...add, ...update].flatMap(({ item }) => mediaOf(toOwnItem(item))))
  const arrived = [...brought.values()].flatMap((one) => ('key' in one && shown.has(one.key) ? one : []))
  return [...new Map(arrived.map((one) => [one.key, one])).values()]
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
    const count = await markArchived(tx, scope, slugs, archived ? now : null)
    await recordAudit(tx, scope, { kind: archived ? 'items-archived' : 'items-restored', count })
  })
}
