import { fetchJson, RefusedError } from '@/app/_session/fetch-json'
import { isRecord, readWith, textsOf } from '@/app/_session/read-answer'
import type { OwnItem } from '@/lib/catalog/own/own-item'
import type { StoredOwnItem } from '@/lib/catalog/own/stored-own-item'
import type { ItemUse } from '@/lib/plan/items/queries'

export type Uses = { count: number; uses: ItemUse[] }

const usesAnswer = readWith((value): value is Uses => isRecord(value) && Array.isArray(value.uses))

/** The plans whose draft names an own item. Throws as fetchJson does. */
export function askUses(slug: string): Promise<Uses> {
  return fetchJson(`/api/catalog/own/${slug}/uses`, usesAnswer)
}

/** Makes or saves an own item; returns its slug. Throws as fetchJson does. */
export async function sendOwnItem(slug: string | null, revision: number, item: OwnItem): Promise<string> {
  const sent = slug
    ? await fetchJson(`/api/catalog/own/${slug}`, textsOf('slug'), {
        method: 'PUT',
        json: { revision, item },
      })
    : await fetchJson('/api/catalog/own', textsOf('slug'), { method: 'POST', json: { item } })
  return sent.slug
}

/** Changes the item in one plan alone. Throws as fetchJson does. */
export async function sendForPlan(slug: string, planId: string, item: OwnItem): Promise<void> {
  const json = { planId, item }
  await fetchJson(`/api/catalog/own/${slug}/for-plan`, textsOf('slug'), { method: 'POST', json })
}

/** What stands there now, when a save was refused because somebody else saved in between; null for every other fault. */
export function toCurrent(error: unknown): StoredOwnItem | null {
  const isConflict = error instanceof RefusedError && error.status === 409 && isRecord(error.body)
  return isConflict && isRecord(error.body) ? (error.body.current as StoredOwnItem) : null
}
