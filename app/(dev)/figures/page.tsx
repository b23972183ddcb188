import type { Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'

/** The author's list of drawings, in development only: the production build holds nothing of the engine. */
export default async function FiguresPage() {
  if (process.env.NODE_ENV === 'production') return notFound()
  const { listFigureSlugs } = await import('@/lib/figure/data/find-drawing')
  const t = await getTranslations('figures')
  return (
    <main className="p-8">
      <h1 className="text-28 font-semibold">{t('title')}</h1>
      <p className="mt-2 text-ink-2">{t('lede')}</p>
      <ul className="mt-6 columns-5 max-wide:columns-2">
        {listFigureSlugs().map((slug) => (
          <li key={slug}>
            <Link href={`/figures/${slug}` as Route} prefetch={false}>
              {slug}
            </Link>
          </li>
        ))}
      </ul>
    </main>
  )
}
