import { setImmediate as pause } from 'node:timers/promises'
import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordReading } from '@/lib/audit/mutations'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { readWithin } from '@/lib/db/within'
import { keepFigure } from '@/lib/media/keep-figures'
import type { OwnItem } from '../own-item'
import { readStoredItem } from '../queries'
import type { StoredItem } from '../to-catalog-items'
import { toOwnItem } from '../to-own-item'
import type { KnownItem } from './plan-import'

export type KnownRow = KnownItem & { revision: number; stored: StoredItem }

/** Rows that are read before somebody else has a turn: a few milliseconds. */
const rowsAtOnce = 50

/** Every own item of the clinic, archived ones too. */
export async function listKnownItems(scope: ClinicScope): Promise<KnownRow[]> {
  const rows = await readWithin(scope, (tx) =>
    tx.catalogItemRow.findMany({
      where: { clinicId: scope.clinicId },
      orderBy: { slug: 'asc' },
      select: { slug: true, item: true, revision: true, archivedAt: true, onlyPlanId: true },
    }),
  )
  const known: KnownRow[] = []
  for (const [index, { slug, item, revision, archivedAt, onlyPlanId }] of rows.entries()) {
    if (index % rowsAtOnce === 0) await pause()
    const stored = readStoredItem(item)
    const marks = { archived: archivedAt !== null, onlyPlan: onlyPlanId !== null }
    known.push({ slug, revision, stored, item: toOwnItem(stored), ...marks })
  }
  return known
}

/** An own item in a file: with the name under which plans keep it. */
export type ExportedItem = { id: string } & OwnItem

/** Every own item that the catalog offers, for a file; recorded as having left. Throws ForbiddenError. */
export async function exportOwnItems(scope: ClinicScope): Promise<ExportedItem[]> {
  requirePermission(scope, 'exportData')
  const offered = (await listKnownItems(scope)).filter(({ archived, onlyPlan }) => !archived && !onlyPlan)
  const drawn = offered.some(({ item }) => item.drawingOf)
    ? await builtInByDrawing()
    : new Map<string, string>()
  await recordReading(scope, { kind: 'items-exported', count: offered.length })
  return offered.map(({ slug, item, stored }) => {
    const start = (stored.en ?? stored.es)?.figure?.start ?? ''
    return { id: slug, ...item, drawingOf: item.drawingOf && (drawn.get(start) ?? item.drawingOf) }
  })
}

/** The built-in item of each drawing as it is kept: another clinic has it too, and an own item's name says nothing there. */
async function builtInByDrawing(): Promise<Map<string, string>> {
  const bySlug = new Map<string, string>()
  for (const { slug, figure } of builtInCatalog('en').offered())
    if (figure) bySlug.set((await keepFigure(figure)).start, slug)
  return bySlug
}
