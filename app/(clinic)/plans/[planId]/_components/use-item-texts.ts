'use client'

import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { fetchJson } from '@/app/_session/fetch-json'
import { isRecord, readWith } from '@/app/_session/read-answer'
import type { CatalogItem } from '@/lib/catalog/item'
import type { SlimItem } from '@/lib/catalog/slim-item'
import type { PlanContent } from '@/lib/plan/schema'

type Answer = { text: CatalogItem['text'] }
/** The server's words are checked where they are frozen; here they are shown. */
const answer = readWith(
  (value): value is Answer => isRecord(value) && (value.text === null || isRecord(value.text)),
)

/**
 * The catalog with the words of every item that the plan uses: those of the lines it opened with came with the page, the
 * others are asked for when they are added.
 */
export function useItemTexts(
  catalog: ReadonlyMap<string, SlimItem>,
  { phases, locale }: Pick<PlanContent, 'phases' | 'locale'>,
): ReadonlyMap<string, SlimItem> {
  const used = [...new Set(phases.flatMap(({ items }) => items.map(({ slug }) => slug)))]
  const lacking = used.filter((slug) => catalog.has(slug) && catalog.get(slug)?.text === undefined)
  const came = useQueries({
    queries: lacking.map((slug) => ({
      queryKey: ['catalog', 'text', slug, locale],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        fetchJson(`/api/catalog/items/${slug}/text?locale=${locale}`, answer, { signal }),
      staleTime: Number.POSITIVE_INFINITY,
    })),
    combine: (results) => results.map(({ data }) => data?.text),
  })
  const key = lacking.filter((_, index) => came[index] !== undefined).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says which words have come; they do not change then
  return useMemo(() => {
    const worded = new Map(catalog)
    for (const [index, slug] of lacking.entries()) {
      const item = worded.get(slug)
      const text = came[index]
      if (item && text !== undefined) worded.set(slug, { ...item, text })
    }
    return worded
  }, [catalog, key])
}
