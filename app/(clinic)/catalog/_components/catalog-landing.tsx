'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { FigurePicture } from '@/app/_components/figure-picture'
import { KindTag } from '@/app/_components/kind-tag'
import { BodyMap } from './body-map'
import { useCatalogMarks } from './catalog-marks'
import { StarButton } from './star-button'

const shownOf = 6

/** Where one starts: the body to touch, what was used lately, and what is starred. */
export function CatalogLanding() {
  const t = useTranslations('catalog.screen')
  const { favorites, recent } = useCatalogMarks()
  return (
    <div className="grid content-start gap-8 wide:grid-cols-[minmax(0,1fr)_300px]">
      <BodyMap />
      <div className="grid content-start gap-8 tablet:max-wide:grid-cols-2">
        <Marked title={t('landing.recent')} empty={t('landing.noRecent')} slugs={recent} />
        <Marked title={t('landing.favorites')} empty={t('landing.noFavorites')} slugs={favorites} />
      </div>
    </div>
  )
}

function Marked({ title, empty, slugs }: { title: string; empty: string; slugs: readonly string[] }) {
  const t = useTranslations('common')
  const { rows } = useCatalogMarks()
  const found = slugs.flatMap((slug) => rows.filter((row) => row.slug === slug))
  return (
    <section>
      <h2 className="border-ink border-b pb-1 text-13 font-semibold">
        {title} {found.length > 0 && <span className="ms-1 font-normal text-ink-2">{found.length}</span>}
      </h2>
      {found.length === 0 && <p className="pt-2 text-ink-2">{empty}</p>}
      <ul>
        {found.slice(0, shownOf).map((row) => (
          <li
            key={row.slug}
            className="grid grid-cols-[64px_minmax(0,1fr)_auto] items-center gap-3 border-line border-b py-2"
          >
            <FigurePicture figure={row.figure} kind={row.kind} className="h-12 w-16" />
            <Link href={`/catalog/${row.slug}` as Route} className="no-underline hover:text-accent">
              <span className="block text-13 font-semibold">{row.name}</span>
              <span className="mt-0.5 flex items-center gap-2 text-12 text-ink-2">
                <KindTag kind={row.kind} quiet />
                {t(`kind.${row.kind}`)}
              </span>
            </Link>
            <StarButton slug={row.slug} name={row.name} />
          </li>
        ))}
      </ul>
    </section>
  )
}
