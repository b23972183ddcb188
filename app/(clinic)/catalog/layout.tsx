import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Words } from '@/app/_components/words'
import { requireClinicScope } from '@/lib/auth/gate'
import { readOffered } from '@/lib/catalog/queries'
import { toCatalogRow } from '@/lib/catalog/to-catalog-row'
import { CatalogColumn } from './_components/catalog-column'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('catalog.screen')
  const shell = await getTranslations('shell')
  // A title of a layout ends the template above it.
  return { title: { default: t('title'), template: shell('titleTemplate') } }
}

/** The list stays where it is while items change beside it. Items without a patient text are not offered. */
export default async function CatalogLayout({ children }: { children: ReactNode }) {
  const scope = await requireClinicScope(undefined, '/catalog')
  const rows = (await readOffered(scope, await getLocale())).map(toCatalogRow)
  return (
    <Words areas={['catalog']}>
      <main className="grid min-h-0 flex-1 tablet:h-[calc(100dvh-var(--bar))] tablet:flex-none tablet:grid-cols-[328px_minmax(0,1fr)] tablet:max-wide:grid-cols-[296px_minmax(0,1fr)]">
        <CatalogColumn rows={rows} />
        <div className="min-h-0 min-w-0 wide:flex wide:flex-col tablet:max-wide:overflow-y-auto">
          {children}
        </div>
      </main>
    </Words>
  )
}
