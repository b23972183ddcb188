'use no memo'
'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react'
import { Chip } from '@/app/_ui/chip'
import { EmptyState } from '@/app/_ui/empty-state'
import { lateModule, useLateModule } from '@/app/_ui/late-part'
import { SearchInput } from '@/app/_ui/search-input'
import { useHeldPress } from '@/app/_ui/use-held-press'
import { useSearchableRows } from '@/app/(clinic)/_components/use-searchable-rows'
import { listItems } from '@/lib/catalog/list-items'
import type { SearchFilters } from '@/lib/catalog/search-filters'
import type { SlimItem } from '@/lib/catalog/slim-item'
import { useDesk } from './builder-context'
import { CatalogCard } from './catalog-card'
import { CatalogFilters } from './catalog-filters'
import { useCardDrag } from './use-card-drag'

const PeekDialog = dynamic(() => import('./peek-dialog').then((part) => part.PeekDialog))

/** What reads words, which nobody needs before they type one. */
const loadSearch = lateModule(() => import('@/lib/catalog/search'))

const shownAtFirst = { width: 328, height: 900 }

/** The catalog beside the plan: type, choose with the arrows, Enter adds to the phase shown. */
export function CatalogColumn({ onAdded }: { onAdded?: () => void }) {
  const t = useTranslations('builder')
  const common = useTranslations('common')
  const { catalog, addItem, can, check, patient } = useDesk()
  const safety = useTranslations('safety.catalog')
  const [query, setQuery] = useState('')
  const [filters, setFilters] = useState<SearchFilters>({})
  const [cursor, setCursor] = useState(0)
  const [peeked, setPeeked] = useState<SlimItem | null>(null)
  const settled = useDeferredValue(query)
  const [fits, setFits] = useState(false)
  const known = check.facts.facts
  const { rows: offered, waiting } = useSearchableRows(useMemo(() => [...catalog.values()], [catalog]))
  const isFit = (item: SlimItem) =>
    !check.blocked.has(item.slug) && (check.engine?.fitsAtHome(item, known) ?? true)
  const search = useLateModule(loadSearch)
  const isOffered = fits ? isFit : undefined
  const found = search
    ? search.searchItems(offered, settled, filters, {}, isOffered)
    : listItems(offered, filters, isOffered)
  const blockedHere = found.hits.filter(({ item }) => check.blocked.has(item.slug)).length
  const take = useCardDrag()
  const list = useRef<HTMLUListElement>(null)
  const rows = useVirtualizer({
    count: found.hits.length,
    getScrollElement: () => list.current,
    estimateSize: () => 81,
    getItemKey: (index) => found.hits[index]?.item.slug ?? index,
    overscan: 6,
    initialRect: shownAtFirst,
  })
  const ask = (change: () => void) => {
    enter.letGo()
    change()
    setCursor(0)
    list.current?.scrollTo({ top: 0 })
  }
  /** What nobody may override, or who reads this may not, is not added. */
  const isClosed = (slug: string) => {
    const blocked = check.blocked.get(slug)
    return blocked !== undefined && (blocked.override === 'never' || !can.publish)
  }
  const add = (slug: string | undefined) => {
    if (!slug || !can.change || isClosed(slug)) return
    addItem(slug)
    onAdded?.()
  }
  const enter = useHeldPress(settled !== query || (settled !== '' && !search), () =>
    add(found.hits[cursor]?.item.slug),
  )
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      const next = Math.min(Math.max(cursor + step, 0), found.hits.length - 1)
      setCursor(next)
      rows.scrollToIndex(next)
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      if (event.altKey) setPeeked(found.hits[cursor]?.item ?? null)
      else enter.press()
    }
  }
  const current = found.hits[cursor]?.item.name
  return (
    <>
      <div data-place="search" className="grid gap-3 border-line border-b px-4 pt-4 pb-3">
        <SearchInput
          label={t('searchCatalog')}
          placeholder={t('searchPlaceholder')}
          value={query}
          onValueChange={(next) => ask(() => setQuery(next))}
          clearLabel={common('clearSearch')}
          hotkey="/"
          onKeyDown={keys}
        />
        <Chip
          pressed={fits}
          className="justify-self-start"
          title={safety('fitsHint')}
          onClick={() => ask(() => setFits(!fits))}
        >
          {safety('fits', { name: patient.firstName, age: patient.age ?? 'none' })}
        </Chip>
        <CatalogFilters
          counts={found.counts}
          filters={filters}
          onChange={(next) => ask(() => setFilters(next))}
        />
      </div>
      <p role="status" className="px-4 pt-2 pb-1 text-12 text-ink-3">
        {t('found', { count: found.hits.length })}
        {blockedHere > 0 && `, ${safety('all', { count: blockedHere, name: patient.firstName })}`}
        {waiting && `. ${common('ownFollow')}`}
        {query && current && (
          <span className="sr-only">
            {' '}
            {t('enterAdds', { name: current })} {t('peek.keys')}
          </span>
        )}
      </p>
      {found.hits.length === 0 && (
        <EmptyState title={t('nothingCalled', { query })} className="px-4 py-6">
          {t('nothingHelp')}
        </EmptyState>
      )}
      <ul ref={list} aria-label={t('catalog')} className="relative min-h-0 flex-1 overflow-y-auto">
        <li aria-hidden="true" style={{ height: rows.getTotalSize() }} />
        {rows.getVirtualItems().map((row) => {
          const hit = found.hits[row.index]
          return hit ? (
            <li
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${row.start}px)` }}
            >
              <CatalogCard
                item={hit.item}
                matched={hit.matched}
                current={row.index === cursor}
                blocked={check.blocked.get(hit.item.slug)}
                closed={isClosed(hit.item.slug)}
                onAdd={() => add(hit.item.slug)}
                onPeek={() => setPeeked(hit.item)}
                onTake={onAdded ? undefined : (event) => take(event, hit.item)}
              />
            </li>
          ) : null
        })}
      </ul>
      {peeked && (
        <PeekDialog
          item={peeked}
          onAdd={() => {
            add(peeked.slug)
            setPeeked(null)
          }}
          onClose={() => setPeeked(null)}
        />
      )}
    </>
  )
}
