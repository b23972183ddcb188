'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useDeferredValue, useRef } from 'react'
import { Button } from '@/app/_ui/button'
import { classNames } from '@/app/_ui/class-names'
import { EmptyState } from '@/app/_ui/empty-state'
import { SearchInput } from '@/app/_ui/search-input'
import { searchItems } from '@/lib/catalog/search'
import { writeFilter } from './catalog-filter'
import { CatalogList, type CatalogListKeys } from './catalog-list'
import { useCatalogMarks } from './catalog-marks'
import { FacetChips } from './facet-chips'
import { useAskedCatalog } from './use-asked-catalog'

/** Search, filter and list; what is asked stands in the address, so that it can be shared and gone back to. */
export function CatalogColumn({ foot }: { /** Below the list, on a phone. */ foot: ReactNode }) {
  const { searchable, favorites, recent } = useCatalogMarks()
  const { rows, waiting } = searchable
  const t = useTranslations('catalog.screen')
  const common = useTranslations('common')
  const path = usePathname()
  const [{ query: typed, filter }, ask] = useAskedCatalog()
  const list = useRef<CatalogListKeys>(null)
  const marks = { favorite: new Set(favorites), recent: new Set(recent) }
  const found = searchItems(rows, useDeferredValue(typed.trim()), filter, marks)
  const address = writeFilter(typed.trim(), filter)

  return (
    <section
      aria-label={t('title')}
      className={classNames(
        'flex min-h-0 flex-col border-line bg-paper-2 tablet:border-e max-tablet:h-[calc(100dvh-var(--bar)-var(--dock))]',
        path !== '/catalog' && 'max-tablet:hidden',
      )}
    >
      {path === '/catalog' && <h1 className="sr-only">{t('title')}</h1>}
      <div className="grid gap-3 border-line border-b px-4 pt-4 pb-3">
        <SearchInput
          label={t('search')}
          placeholder={t('searchPlaceholder')}
          clearLabel={common('clearSearch')}
          hotkey="/"
          value={typed}
          onValueChange={(value) => ask({ query: value, filter })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
            event.preventDefault()
            if (event.key === 'Enter') list.current?.openFirst()
            else list.current?.focusFirst()
          }}
          className="max-tablet:h-12"
        />
        <FacetChips
          counts={found.counts}
          filter={filter}
          onChange={(next) => ask({ query: typed, filter: next })}
        />
      </div>
      <p className="flex justify-between px-4 pt-2 pb-1 text-12 text-ink-3" role="status">
        <span>
          {typed.trim() || address
            ? t('found', { count: found.hits.length })
            : t('all', { count: rows.length })}
        </span>
        {waiting ? <span>{common('ownFollow')}</span> : typed.trim() && <span>{t('bestMatch')}</span>}
      </p>
      {found.hits.length > 0 ? (
        <CatalogList results={found.hits} address={address} keys={list} />
      ) : (
        <EmptyState
          level={2}
          className="p-4"
          title={typed.trim() ? t('none.title', { query: typed.trim() }) : t('none.titleFilters')}
          actions={
            address !== writeFilter(typed.trim(), {}) && (
              <Button onClick={() => ask({ query: typed, filter: {} })}>{t('clearFilters')}</Button>
            )
          }
        >
          {typed.trim() ? t('none.text') : t('none.textFilters')}
        </EmptyState>
      )}
      <div className="border-line border-t px-4 py-2 tablet:hidden">{foot}</div>
    </section>
  )
}
