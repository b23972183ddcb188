import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { readWithin, type Tx, within } from '@/lib/db/within'
import { ConflictError, InputError, NotFoundError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { keepFigure } from '@/lib/media/keep-figures'
import { renamedSlugs } from '../data/renamed-slugs'
import type { ItemFigure } from '../item'
import { mediaOf, toClinicFigure } from '../media/clinic-figure'
import { listClinicMedia } from '../media/queries'
import { openCatalogs } from '../queries'
import { findOwnProblems, sayOwnProblem } from './find-own-problems'
import { markArchived } from './mark-archived'
import type { OwnItem } from './own-item'
import { readOwnItem } from './queries'
import { type StoredItem, toCatalogItems } from './to-catalog-items'
import { toOwnSlug } from './to-own-slug'

/** Throws InputError with every problem of an own item. */
function requireSavable(own: OwnItem): void {
  const problems = findOwnProblems(own).map((problem) => ({
    path: problem.path,
    found: said('own.found'),
    allowed: sayOwnProblem(problem),
  }))
  if (problems[0]) throw new InputError(said('errors.input', problems[0]), problems)
}

/**
 * The picture of an own item, kept for ever before the transaction begins: it waits for the disk, and what is kept for
 * nothing does no harm. Throws InputError for what cannot be saved.
 */
export async function prepareOwnItem(scope: ClinicScope, own: OwnItem): Promise<ItemFigure | null> {
  requirePermission(scope, 'changeCatalog')
  requireSavable(own)
  const keys = mediaOf(own)
  const media = keys.length > 0 ? await listClinicMedia(scope, keys) : []
  const drawing = own.drawingOf && own.photos.length === 0 ? await keepDrawing(scope, own.drawingOf) : null
  const figure = toClinicFigure(media, own, drawing)
  if (figure === undefined) throw new InputError(said('own.photo.unknown'))
  return figure
}

/** The drawing of an item of the catalog; no film of its own comes with it. */
async function keepDrawing(scope: ClinicScope, slug: string): Promise<ItemFigure | null> {
  const figure = await readWithin(scope, async (tx) => {
    const { en, es } = await openCatalogs(tx, scope)
    return (en.find(slug) ?? es.find(slug))?.figure ?? null
  })
  if (!figure) return null
  const { film: _, ...drawing } = figure
  return keepFigure(drawing)
}

/** A new own item. Returns its slug. Throws InputError with every problem. */
export async function addOwnItem(
  scope: ClinicScope,
  own: OwnItem,
  now: Date,
): Promise<{ slug: string; revision: number }> {
  const figure = await prepareOwnItem(scope, own)
  return within(scope, async (tx) => {
    const slug = await insertOwnItem(tx, scope, { own, figure, now })
    await recordAudit(tx, scope, { kind: 'item-added', slug })
    return { slug, revision: 1 }
  })
}

/** Puts a new own item in place, in a running transaction; with `onlyPlanId` no list offers it. Returns its slug. */
export async function insertOwnItem(
  tx: Tx,
  scope: ClinicScope,
  {
    own,
    figure,
    now,
    onlyPlanId = null,
  }: { own: OwnItem; figure: ItemFigure | null; now: Date; onlyPlanId?: string | null },
): Promise<string> {
  const slug = await chooseSlug(tx, scope, own)
  const item = toCatalogItems(own, slug, figure)
  const { clinicId, userId } = scope
  await tx.catalogItemRow.create({
    data: { clinicId, slug, item, onlyPlanId, changedByUserId: userId, updatedAt: now },
  })
  await keepVersion(tx, scope, { slug, revision: 1, item, now })
  return slug
}

/**
 * Saves an own item under the revision it was based on; what was there stays as a version, and so do published plans.
 * Throws ConflictError with the item as it is now when somebody saved in between, NotFoundError, InputError.
 */
export async function changeOwnItem(
  scope: ClinicScope,
  slug: string,
  { revision, item: own }: { revision: number; item: OwnItem },
  now: Date,
): Promise<{ slug: string; revision: number }> {
  const figure = await prepareOwnItem(scope, own)
  const { clinicId, userId } = scope
  return within(scope, async (tx) => {
    const item = toCatalogItems(own, slug, figure)
    const { count } = await tx.catalogItemRow.updateMany({
      where: { clinicId, slug, revision },
      data: { item, revision: revision + 1, changedByUserId: userId, updatedAt: now },
    })
    if (count === 0) throw new ConflictError(await readOwnItem(tx, scope, slug))
    await keepVersion(tx, scope, { slug, revision: revision + 1, item, now })
    await recordAudit(tx, scope, { kind: 'item-changed', slug, revision: revision + 1 })
    return { slug, revision: revision + 1 }
  })
}

/** Takes an own item out of the catalog or brings it back; plans that use it keep it. Throws NotFoundError. */
export async function setOwnItemArchived(
  scope: ClinicScope,
  slug: string,
  archived: boolean,
  now: Date,
): Promise<void> {
  requirePermission(scope, 'changeCatalog')
  await within(scope, async (tx) => {
    const count = await markArchived(tx, scope, [slug], archived ? now : null)
    if (count === 0) throw new NotFoundError('exercise')
    await recordAudit(tx, scope, { kind: archived ? 'item-archived' : 'item-restored', slug })
  })
}

/** Of two who name a new item alike at once, the second waits here and finds the slug of the first taken. */
async function chooseSlug(tx: Tx, { clinicId }: ClinicScope, { texts }: OwnItem): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${clinicId} own slug`}, 0))`
  const rows = await tx.catalogItemRow.findMany({ where: { clinicId }, select: { slug: true } })
  const taken = new Set([...rows.map(({ slug }) => slug), ...Object.keys(renamedSlugs)])
  const name = texts.en?.title || texts.en?.name || texts.es?.title || texts.es?.name || ''
  return toOwnSlug(name, (slug) => taken.has(slug))
}

async function keepVersion(
  tx: Tx,
  { clinicId, userId }: ClinicScope,
  { slug, revision, item, now }: { slug: string; revision: number; item: StoredItem; now: Date },
): Promise<void> {
  await tx.catalogItemVersion.create({
    data: { clinicId, slug, revision, item, savedByUserId: userId, savedAt: now },
  })
}
