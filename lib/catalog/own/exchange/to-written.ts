import { setImmediate as pause } from 'node:timers/promises'
import { renamedSlugs } from '@/lib/catalog/data/renamed-slugs'
import { toCatalogItems } from '../to-catalog-items'
import type { KeptRow } from './check-rows'
import { chooseSlugs } from './plan-import'
import type { KnownRow } from './queries'
import type { WrittenRow } from './write-own-items'

/** A few milliseconds. */
const rowsAtOnce = 25

/** Every kept row as it is stored; a ladder that names an item of the file by its id follows it to its slug. */
export async function toWritten(
  kept: readonly KeptRow[],
  known: readonly KnownRow[],
): Promise<{ add: WrittenRow[]; update: WrittenRow[] }> {
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
  const written: Record<'add' | 'update', WrittenRow[]> = { add: [], update: [] }
  for (const [index, { planned, figure }] of kept.entries()) {
    if (index % rowsAtOnce === 0) await pause()
    if (planned.act === 'skip') continue
    const slug = planned.act === 'update' ? planned.of : (slugs.get(planned) ?? '')
    const { easier, harder } = planned.item
    const item = { ...planned.item, easier: follow(easier), harder: follow(harder) }
    const revision = revisions.get(slug) ?? 0
    written[planned.act].push({ slug, revision, item: toCatalogItems(item, slug, figure) })
  }
  return written
}
