import { createHash } from 'node:crypto'
import { listItems } from '@/lib/catalog/catalog'
import type { CatalogItem } from '@/lib/catalog/item'
import { builtInClinicId } from '@/lib/db/built-in'
import { completeLocales } from '@/lib/i18n/messages'
import { asOneTransaction, ownerDatabase } from '../factories/owner-database'

type Row = { slug: string; item: Record<string, CatalogItem>; content_hash: string }

/**
 * Copies the built-in items of lib/catalog into the database, those alone whose content has changed, and archives
 * those that the catalog no longer has. Returns how many rows it wrote.
 */
export function loadCatalog(): Promise<number> {
  const rows = toRows()
  return asOneTransaction(async () => {
    const tx = ownerDatabase()
    // The owner of an external database is bound by row-level security like everyone.
    await tx.$executeRaw`SELECT set_config('app.clinic_id', ${builtInClinicId}, true)`
    const stored = await tx.catalogItemRow.findMany({
      where: { clinicId: builtInClinicId, archivedAt: null },
      select: { slug: true, contentHash: true },
    })
    const hashes = new Map(stored.map((row) => [row.slug, row.contentHash]))
    const changed = rows.filter((row) => hashes.get(row.slug) !== row.content_hash)
    const slugs = new Set(rows.map((row) => row.slug))
    const gone = stored.map((row) => row.slug).filter((slug) => !slugs.has(slug))
    if (changed.length > 0) await writeRows(changed)
    if (gone.length > 0) {
      await tx.catalogItemRow.updateMany({
        where: { clinicId: builtInClinicId, slug: { in: gone } },
        data: { archivedAt: new Date() },
      })
    }
    return changed.length + gone.length
  })
}

async function writeRows(rows: Row[]): Promise<void> {
  await ownerDatabase().$executeRaw`
    INSERT INTO catalog_item (clinic_id, slug, item, content_hash, updated_at)
    SELECT ${builtInClinicId}::uuid, slug, item, content_hash, now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (slug text, item jsonb, content_hash text)
    ON CONFLICT (clinic_id, slug) DO UPDATE
    SET item = excluded.item, content_hash = excluded.content_hash, updated_at = now(), archived_at = NULL`
}

function toRows(): Row[] {
  const bySlug = new Map<string, Record<string, CatalogItem>>()
  for (const locale of completeLocales) {
    for (const item of listItems(locale)) bySlug.set(item.slug, { ...bySlug.get(item.slug), [locale]: item })
  }
  return [...bySlug].map(([slug, item]) => ({
    slug,
    item,
    content_hash: createHash('sha256').update(JSON.stringify(item)).digest('hex'),
  }))
}
