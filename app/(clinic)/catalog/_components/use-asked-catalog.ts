'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useEffectEvent, useState } from 'react'
import { type CatalogFilter, readFilter, writeFilter } from './catalog-filter'

type Asked = { query: string; filter: CatalogFilter }

const toAddress = ({ query, filter }: Asked) => writeFilter(query.trim(), filter)

/**
 * Search and filter, kept in the address as they change. What is typed leads; the address is read again only when
 * someone went elsewhere, such as back or to a link of the bar.
 */
export function useAskedCatalog(): [Asked, (asked: Asked) => void] {
  const path = usePathname()
  const search = useSearchParams()
  const [asked, setAsked] = useState<Asked>(() => readFilter(new URLSearchParams(search)))

  const follow = useEffectEvent(() => {
    const there = readFilter(new URLSearchParams(window.location.search))
    if (toAddress(there) !== toAddress(asked)) setAsked(there)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say that the address changed; what it says is read fresh
  useEffect(() => follow(), [path, search])

  return [
    asked,
    (next) => {
      setAsked(next)
      const address = toAddress(next)
      window.history.replaceState(null, '', address ? `${path}?${address}` : path)
    },
  ]
}
