'use no memo'
'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import type { Route } from 'next'
import { usePathname, useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react'
import type { SearchHit } from '@/lib/catalog/search'
import type { CatalogRow } from '@/lib/catalog/to-catalog-row'
import { CatalogCard } from './catalog-card'

export type CatalogListKeys = { focusFirst: () => void; openFirst: () => void }

const rowHeight = 81
const framesToDraw = 10
const shownAtFirst = { width: 328, height: 900 }

/** Only the rows in sight are in the page; the arrow keys walk through all. */
export function CatalogList({
  results,
  address,
  keys,
}: {
  results: readonly SearchHit<CatalogRow>[]
  address: string
  keys: Ref<CatalogListKeys>
}) {
  const t = useTranslations('catalog.screen')
  const router = useRouter()
  const path = usePathname()
  const scroller = useRef<HTMLUListElement>(null)
  const list = useVirtualizer({
    count: results.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => results[index]?.item.slug ?? index,
    overscan: 6,
    initialRect: shownAtFirst,
  })

  const toHref = (slug: string) => (address ? `/catalog/${slug}?${address}` : `/catalog/${slug}`) as Route

  /** The row the keys are on their way to: a key pressed before it is drawn counts from there. */
  const goal = useRef<number | null>(null)

  function focusRow(index: number) {
    if (index < 0 || index >= results.length) return
    goal.current = index
    list.scrollToIndex(index)
    focusWhenDrawn(index, framesToDraw)
  }

  function focusWhenDrawn(index: number, framesLeft: number) {
    requestAnimationFrame(() => {
      if (goal.current !== index) return
      const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`)
      if (!row && framesLeft > 0) return focusWhenDrawn(index, framesLeft - 1)
      goal.current = null
      row?.focus()
    })
  }

  useImperativeHandle(keys, () => ({
    focusFirst: () => focusRow(0),
    openFirst: () => {
      const first = results[0]
      if (first) router.push(toHref(first.item.slug))
    },
  }))

  const current = results.findIndex(({ item }) => path === `/catalog/${item.slug}`)
  const showCurrent = useEffectEvent(() => {
    if (current >= 0) list.scrollToIndex(current, { align: 'auto' })
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item scrolls to itself, another search does not
  useEffect(() => showCurrent(), [path])

  function press(event: KeyboardEvent, index: number) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const next = (goal.current ?? index) + step
    if (next < 0) document.querySelector<HTMLElement>('input[type="search"]')?.focus()
    else focusRow(next)
  }

  return (
    <ul ref={scroller} aria-label={t('list')} className="min-h-0 flex-1 overflow-y-auto">
      <li aria-hidden="true" style={{ height: list.getVirtualItems()[0]?.start ?? 0 }} />
      {list.getVirtualItems().map(({ index, key }) => {
        const result = results[index]
        if (!result) return null
        return (
          <li
            key={key}
            ref={list.measureElement}
            data-index={index}
            aria-setsize={results.length}
            aria-posinset={index + 1}
          >
            <CatalogCard
              row={result.item}
              matched={result.matched}
              href={toHref(result.item.slug)}
              current={index === current}
              eager={index < 12}
              onKeyDown={(event) => press(event, index)}
            />
          </li>
        )
      })}
      <li
        aria-hidden="true"
        style={{ height: list.getTotalSize() - (list.getVirtualItems().at(-1)?.end ?? 0) }}
      />
    </ul>
  )
}
