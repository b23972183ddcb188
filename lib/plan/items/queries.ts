import type { ClinicScope } from '@/lib/access/scope'
import { recordReading } from '@/lib/audit/mutations'
import { readWithin } from '@/lib/db/within'

/** A plan whose draft has a line with an item. */
export type ItemUse = { planId: string; plan: string; patient: string }

/** The most that a question lists; the count is of all. */
const mostListed = 50

/** The plans in use whose draft names an item, newest first, and records that they were looked at. */
export async function listItemUses(
  scope: ClinicScope,
  slug: string,
): Promise<{ count: number; uses: ItemUse[] }> {
  const rows = await readWithin(scope, (tx) => {
    const line = JSON.stringify({ phases: [{ items: [{ slug }] }] })
    return tx.$queryRaw<(ItemUse & { count: number })[]>`
      SELECT p.id AS "planId", p.title AS plan, trim(t.first_name || ' ' || t.last_name) AS patient,
        count(*) OVER ()::int AS count
      FROM plan p JOIN patient t ON t.clinic_id = p.clinic_id AND t.id = p.patient_id
      WHERE p.clinic_id = ${scope.clinicId}::uuid AND p.archived_at IS NULL AND t.archived_at IS NULL
        AND p.content @> ${line}::jsonb
      ORDER BY p.updated_at DESC, p.id DESC LIMIT ${mostListed}`
  })
  await recordReading(scope, { kind: 'item-uses-read', slug })
  return { count: rows[0]?.count ?? 0, uses: rows.map(({ count: _, ...use }) => use) }
}

/** How many plans in use name an item. */
export async function countItemUses(scope: ClinicScope, slug: string): Promise<number> {
  const [row] = await readWithin(scope, (tx) => {
    const line = JSON.stringify({ phases: [{ items: [{ slug }] }] })
    return tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM plan
      WHERE clinic_id = ${scope.clinicId}::uuid AND archived_at IS NULL AND content @> ${line}::jsonb`
  })
  return row?.count ?? 0
}

/** How many plans are looked through for what a member used lately. */
const plansLookedAt = 12

/** Slugs of the items in the plans that the member of the scope changed last, the newest plan first. */
export function listRecentItems(scope: ClinicScope, limit: number): Promise<string[]> {
  return readWithin(scope, async (tx) => {
    const rows = await tx.$queryRaw<{ slug: string }[]>`
      SELECT line.slug FROM (
        SELECT id, content, updated_at FROM plan
        WHERE clinic_id = ${scope.clinicId}::uuid AND changed_by_user_id = ${scope.userId}::uuid
        ORDER BY updated_at DESC, id DESC LIMIT ${plansLookedAt}
      ) p, LATERAL (
        SELECT value ->> 'slug' AS slug FROM jsonb_path_query(p.content, '$.phases[*].items[*]') AS value
      ) line
      GROUP BY line.slug ORDER BY max(p.updated_at) DESC, line.slug LIMIT ${limit}`
    return rows.map(({ slug }) => slug)
  })
}
