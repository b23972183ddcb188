import { z } from 'zod'
import type { ClinicScope } from '@/lib/access/scope'
import { readUserNames } from '@/lib/db/read-user-names'
import { readWithin, type Tx } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import { planLocales } from '@/lib/i18n/locales'
import { catalogItemSchema } from '../item'
import type { OwnItemVersion, StoredOwnItem } from './stored-own-item'
import type { StoredItem } from './to-catalog-items'
import { toOwnItem } from './to-own-item'

/** How a clinic's own item stands in the table: by locale. */
const storedItemSchema = z.partialRecord(z.enum(planLocales), catalogItemSchema)

/** The column of an own item, checked. Throws ZodError for what is none. */
export function readStoredItem(column: unknown): StoredItem {
  return storedItemSchema.parse(column)
}

/** The most versions that a page lists, newest first. */
const mostVersions = 20

/** One of the clinic's own items, archived ones too; null for every other slug. */
export function findOwnItem(scope: ClinicScope, slug: string): Promise<StoredOwnItem | null> {
  return readWithin(scope, async (tx) => {
    const row = await tx.catalogItemRow.findUnique({
      where: { clinicId_slug: { clinicId: scope.clinicId, slug } },
    })
    return row && (await toStored(tx, row))
  })
}

/** As findOwnItem, in a running transaction. Throws NotFoundError. */
export async function readOwnItem(tx: Tx, scope: ClinicScope, slug: string): Promise<StoredOwnItem> {
  const row = await tx.catalogItemRow.findUnique({
    where: { clinicId_slug: { clinicId: scope.clinicId, slug } },
  })
  if (!row) throw new NotFoundError('exercise')
  return toStored(tx, row)
}

/** What the newest saves of an own item said. */
export function listOwnVersions(scope: ClinicScope, slug: string): Promise<OwnItemVersion[]> {
  return readWithin(scope, async (tx) => {
    const rows = await tx.catalogItemVersion.findMany({
      where: { clinicId: scope.clinicId, slug },
      orderBy: { revision: 'desc' },
      take: mostVersions,
    })
    const names = await readUserNames(
      tx,
      rows.map(({ savedByUserId }) => savedByUserId),
    )
    return rows.map(({ revision, item, savedAt, savedByUserId }) => ({
      revision,
      item: toOwnItem(readStoredItem(item)),
      changedAt: savedAt.toISOString(),
      changedBy: names.get(savedByUserId) ?? null,
    }))
  })
}

type Row = {
  slug: string
  revision: number
  item: unknown
  archivedAt: Date | null
  onlyPlanId: string | null
  updatedAt: Date
  changedByUserId: string | null
}

async function toStored(tx: Tx, row: Row): Promise<StoredOwnItem> {
  const { slug, revision, archivedAt, onlyPlanId, updatedAt, changedByUserId } = row
  const names = await readUserNames(tx, changedByUserId ? [changedByUserId] : [])
  return {
    slug,
    revision,
    archived: archivedAt !== null,
    onlyPlanId,
    item: toOwnItem(readStoredItem(row.item)),
    changedAt: updatedAt.toISOString(),
    changedBy: names.get(changedByUserId ?? '') ?? null,
  }
}
