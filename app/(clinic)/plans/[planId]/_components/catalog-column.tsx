'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react'
import { searchItems } from '@/lib/catalog/search'
import type { SearchFilters } from '@/lib/catalog/search-filters'
import { SearchInput } from '../../../../_ui/search-input'
import { useBuilder } from './builder-context'
import { CatalogCard } from './catalog-card'
import { CatalogFilters } from './catalog-filters'

/** The catalog beside the plan: type, choose with the arrows, Enter adds to the phase shown. */
export function CatalogColumn({ onAdded }: { onAdded?: () => void }) {
  'use no memo'
  const t = useTranslations('builder')
  const common = useTranslations('common')
  const { catalog, addItem, can } = useBuilder()
  const [query, setQuery] = useState('')
  const [filters, setFilters] = useState<SearchFilters>({})
  const [cursor, setCursor] = useState(0)
  const settled = useDeferredValue(query)
  const found = searchItems([...catalog.values()], settled, filters)
  const list = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: found.hits.length,
    getScrollElement: () => list.current,
    estimateSize: () => 80,
    overscan: 6,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question starts again at its best answer
  useEffect(() => {
    setCursor(0)
    list.current?.scrollTo({ top: 0 })
  }, [settled, filters])
  const add = (slug: string | undefined) => {
    if (!slug || !can.change) return
    addItem(slug)
    onAdded?.()
  }
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      const next = Math.min(Math.max(cursor + step, 0), found.hits.length - 1)
      setCursor(next)
      rows.scrollToIndex(next)
    }
    if (event.key === 'Enter') add(found.hits[cursor]?.item.slug)
  }
  return (
    <>
      <div className="grid gap-3 border-line border-b px-4 pt-4 pb-3">
        <SearchInput
          label={t('searchCatalog')}
          value={query}
          onValueChange={setQuery}
          clearLabel={common('clearSearch')}
          hotkey="/"
          onKeyDown={keys}
          role="combobox"
          aria-expanded="true"
          aria-controls="catalog-list"
          aria-activedescendant={found.hits[cursor] ? `catalog-${found.hits[cursor].item.slug}` : undefined}
        />
        <CatalogFilters counts={found.counts} filters={filters} onChange={setFilters} />
      </div>
      <p role="status" className="px-4 pt-2 pb-1 text-12 text-ink-3">
        {t('found', { count: found.hits.length })}
      </p>
      <div ref={list} className="min-h-0 flex-1 overflow-y-auto">
        <div
          id="catalog-list"
          role="listbox"
          aria-label={t('catalog')}
          tabIndex={-1}
          className="relative"
          style={{ height: rows.getTotalSize() }}
        >
          {rows.getVirtualItems().map((row) => {
            const hit = found.hits[row.index]
            return hit ? (
              <div
                key={hit.item.slug}
                ref={rows.measureElement}
                data-index={row.index}
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${row.start}px)` }}
              >
                <CatalogCard
                  item={hit.item}
                  matched={hit.matched}
                  current={row.index === cursor}
                  onAdd={() => add(hit.item.slug)}
                />
              </div>
            ) : null
          })}
        </div>
      </div>
    </>
  )
}
