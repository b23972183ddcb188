import type { ClinicScope } from '@/lib/access/scope'
import type { Tx } from '@/lib/db/within'
import { InputError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import type { StoredItem } from '../to-catalog-items'

/** A row to be stored; `revision` is the one it was read at. */
export type WrittenRow = { slug: string; revision: number; item: StoredItem }

const rowsAtOnce = 250

/**
 * Stores new and changed own items with their versions, in a running transaction; an archived one that is changed comes
 * back. Throws InputError when somebody saved one of them since it was read.
 */
export async function writeOwnItems(
  tx: Tx,
  { clinicId, userId }: ClinicScope,
  { add, update }: { add: readonly WrittenRow[]; update: readonly WrittenRow[] },
  now: Date,
  tell: (done: number) => void,
): Promise<void> {
  let done = 0
  for (const rows of inParts(add)) {
    await tx.$executeRaw`
      INSERT INTO catalog_item (clinic_id, slug, item, changed_by_user_id, updated_at)
      SELECT ${clinicId}::uuid, slug, item, ${userId}::uuid, ${now}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (slug text, item jsonb)`
    done += rows.length
    tell(done)
  }
  for (const rows of inParts(update)) {
    const count = await tx.$executeRaw`
      UPDATE catalog_item AS c
      SET item = r.item, revision = c.revision + 1, changed_by_user_id = ${userId}::uuid,
          updated_at = ${now}, archived_at = NULL
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (slug text, revision int, item jsonb)
      WHERE c.clinic_id = ${clinicId}::uuid AND c.slug = r.slug AND c.revision = r.revision`
    if (count !== rows.length) throw new InputError(said('own.exchange.changed'))
    done += rows.length
    tell(done)
  }
  // What was just stored is the version: it is not sent a second time.
  for (const rows of inParts([...add, ...update]))
    await tx.$executeRaw`
      INSERT INTO catalog_item_version (clinic_id, slug, revision, item, saved_by_user_id, saved_at)
      SELECT clinic_id, slug, revision, item, ${userId}::uuid, ${now} FROM catalog_item
      WHERE clinic_id = ${clinicId}::uuid AND slug = ANY(${rows.map(({ slug }) => slug)}::text[])`
}

function inParts<Row>(rows: readonly Row[]): (readonly Row[])[] {
  const count = Math.ceil(rows.length / rowsAtOnce)
  return Array.from({ length: count }, (_, part) => rows.slice(part * rowsAtOnce, (part + 1) * rowsAtOnce))
}
