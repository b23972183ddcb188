'use client'

import { useEffect, useState } from 'react'
import { isOwnSlug } from '@/lib/catalog/own/to-own-slug'
import type { Filterable } from '@/lib/catalog/search-facets'
import type { Searchable } from '@/lib/catalog/search-index'

/** So many are read in place, in less than a frame or two. */
const mostInPlace = 600

/**
 * The rows that can be searched without a wait: all of them or, where a clinic has thousands of its own, what is built
 * in until a worker has read the rest. `waiting` says that more follow. The same array has to come with each draw.
 */
export function useSearchableRows<Row extends Searchable & Filterable>(
  rows: readonly Row[],
): { rows: readonly Row[]; waiting: boolean } {
  const [ready, setReady] = useState<readonly Row[] | null>(null)
  const builtIn = rows.length > mostInPlace ? rows.filter(({ slug }) => !isOwnSlug(slug)) : rows
  useEffect(() => {
    if (rows.length <= mostInPlace) return
    const stop = new AbortController()
    const take = () => {
      if (!stop.signal.aborted) setReady(rows)
    }
    import('./index-in-worker')
      .then(({ indexRows }) => indexRows(rows, stop.signal))
      // Where no worker starts they are read in place.
      .catch(() => {})
      .finally(take)
    return () => stop.abort()
  }, [rows])
  if (builtIn === rows || ready === rows) return { rows, waiting: false }
  return { rows: ready ?? builtIn, waiting: true }
}
