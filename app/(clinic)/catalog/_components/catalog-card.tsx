'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type Ref, useState } from 'react'
import { FigureMotion } from '@/app/_components/figure-motion'
import { FigurePicture } from '@/app/_components/figure-picture'
import { KindTag } from '@/app/_components/kind-tag'
import { MatchedName } from '@/app/_components/matched-name'
import { classNames } from '@/app/_ui/class-names'
import type { CatalogRow } from '@/lib/catalog/to-catalog-row'
import { kindDefault } from '@/lib/dosage/kind-default'

/** One item of the list: picture, name, kind and level. */
export function CatalogCard({
  row,
  matched,
  href,
  current,
  eager,
  ref,
  onKeyDown,
}: {
  row: CatalogRow
  matched: readonly string[]
  href: Route
  current: boolean
  eager: boolean
  ref?: Ref<HTMLAnchorElement>
  onKeyDown?: (event: KeyboardEvent) => void
}) {
  const t = useTranslations('common')
  const words = useTranslations('catalog.screen')
  const [near, setNear] = useState(false)
  return (
    <Link
      ref={ref}
      href={href}
      scroll={false}
      aria-current={current ? 'true' : undefined}
      onKeyDown={onKeyDown}
      onMouseEnter={() => setNear(true)}
      onMouseLeave={() => setNear(false)}
      onFocus={() => setNear(true)}
      onBlur={() => setNear(false)}
      className={classNames(
        'grid min-h-20 grid-cols-[96px_minmax(0,1fr)] items-start gap-x-3 border-line border-b pt-3 pe-3 pb-2 ps-4 no-underline transition-press focus-visible:-outline-offset-2',
        current ? 'bg-paper shadow-[inset_3px_0_0_var(--accent)]' : 'hover:bg-paper',
      )}
    >
      <FigureMotion
        figure={row.figure}
        prescribed={{ ...kindDefault(row.kind), kind: row.kind }}
        played={near}
        small
        className="-mt-1"
      >
        <FigurePicture figure={row.figure} kind={row.kind} eager={eager} className="h-16 w-24" />
      </FigureMotion>
      <span>
        <span className="block text-13 font-semibold text-balance">
          <MatchedName name={row.name} matched={matched} />
        </span>
        <span className="mt-1 flex items-center gap-2 text-12 text-ink-2">
          <KindTag kind={row.kind} quiet />
          <span>
            {row.level === undefined
              ? t(`kind.${row.kind}`)
              : words.rich('kindAndLevel', {
                  kind: t(`kind.${row.kind}`),
                  level: row.level,
                  quiet: (chunks) => <span className="text-ink-3">{chunks}</span>,
                })}
          </span>
          {row.review && <span className="ms-auto text-ink-3">{words(`review.${row.review}`)}</span>}
        </span>
      </span>
    </Link>
  )
}
