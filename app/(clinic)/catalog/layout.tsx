import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Words } from '@/app/_components/words'
import { requireClinicScope } from '@/lib/auth/gate'
import { listFavorites } from '@/lib/catalog/favorite/queries'
import { readOfferedRows } from '@/lib/catalog/queries'
import { listRecentItems } from '@/lib/plan/items/queries'
import { CatalogColumn } from './_components/catalog-column'
import { CatalogMarksProvider } from './_components/catalog-marks'
import { OwnLinks } from './_exchange/own-links'

const recentShown = 30

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('catalog.screen')
  const shell = await getTranslations('shell')
  // A title of a layout ends the template above it.
  return { title: { default: t('title'), template: shell('titleTemplate') } }
}

/** The list stays where it is while items change beside it. Items without a patient text are not offered. */
export default async function CatalogLayout({ children }: { children: ReactNode }) {
  const scope = await requireClinicScope(undefined, '/catalog')
  const [rows, favorites, recent] = await Promise.all([
    readOfferedRows(scope, await getLocale()),
    listFavorites(scope),
    listRecentItems(scope, recentShown),
  ])
  return (
    <Words areas={['catalog']}>
      <CatalogMarksProvider rows={rows} favorites={favorites} recent={recent}>
        <main className="grid min-h-0 flex-1 tablet:h-[calc(100dvh-var(--bar))] tablet:flex-none tablet:grid-cols-[328px_minmax(0,1fr)] tablet:max-wide:grid-cols-[296px_minmax(0,1fr)]">
          {/* The landing that has them stands beside the list, for which a phone has no room. */}
          <CatalogColumn foot={<OwnLinks role={scope.role} />} />
          <div className="min-h-0 min-w-0 wide:flex wide:flex-col tablet:max-wide:overflow-y-auto">
            {children}
          </div>
        </main>
      </CatalogMarksProvider>
    </Words>
  )
}
