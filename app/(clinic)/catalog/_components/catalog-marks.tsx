'use client'

import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useState } from 'react'
import { clinicFetch } from '@/app/_session/clinic-fetch'
import { useToast } from '@/app/_ui/toast'
import { useSearchableRows } from '@/app/(clinic)/_components/use-searchable-rows'
import type { CatalogRow } from '@/lib/catalog/to-catalog-row'

type CatalogMarks = {
  rows: readonly CatalogRow[]
  /** Those that search reads so far; `waiting` says that more follow. */
  searchable: { rows: readonly CatalogRow[]; waiting: boolean }
  /** Slugs, the newest first. */
  favorites: readonly string[]
  recent: readonly string[]
  toggle: (slug: string) => void
}

const Context = createContext<CatalogMarks | null>(null)

/** The rows of the catalog and what the one who looks has marked, for list, landing and detail alike. */
export function CatalogMarksProvider({
  rows,
  favorites: stored,
  recent,
  children,
}: Omit<CatalogMarks, 'searchable' | 'toggle'> & { children: ReactNode }) {
  const t = useTranslations('catalog.screen')
  const toast = useToast()
  const searchable = useSearchableRows(rows)
  const [favorites, setFavorites] = useState(stored)
  /** The star changes at once and goes back where it could not be kept. */
  async function toggle(slug: string) {
    const starred = !favorites.includes(slug)
    const put = (on: boolean) =>
      setFavorites((now) => [...(on ? [slug] : []), ...now.filter((one) => one !== slug)])
    put(starred)
    const kept = await clinicFetch(`/api/catalog/favorites/${slug}`, { method: starred ? 'PUT' : 'DELETE' })
      .then(({ ok }) => ok)
      .catch(() => false)
    if (kept) return
    put(!starred)
    toast({ text: t('star.failed') })
  }
  return <Context value={{ rows, searchable, favorites, recent, toggle }}>{children}</Context>
}

export function useCatalogMarks(): CatalogMarks {
  const value = useContext(Context)
  if (!value) throw new Error('useCatalogMarks stands inside CatalogMarksProvider.')
  return value
}
