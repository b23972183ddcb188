'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { classNames } from '@/app/_ui/class-names'
import { searchItems } from '@/lib/catalog/search'
import type { Region } from '@/lib/catalog/taxonomy'
import type { CatalogRow } from '@/lib/catalog/to-catalog-row'
import { BodyDrawing } from './body-drawing'
import { type BodyPart, bodyMap, bodyParts } from './body-regions'
import type { CatalogFilter } from './catalog-filter'
import { useCatalogMarks } from './catalog-marks'
import { useAskedCatalog } from './use-asked-catalog'

/** Touch a part of the body, or press its name, and the list shows what is for it; again, and it shows all. */
export function BodyMap() {
  const t = useTranslations('catalog.screen')
  const { rows } = useCatalogMarks().searchable
  const [{ query, filter }, ask] = useAskedCatalog()
  const [near, setNear] = useState<BodyPart | null>(null)
  const chosen = (part: BodyPart) => bodyMap[part].regions.every((region) => filter.region?.includes(region))
  const choose = (part: BodyPart) =>
    ask({ query, filter: togglePart(filter, bodyMap[part].regions, chosen(part)) })
  const counts = countParts(rows, query, filter)
  return (
    <div className="relative mx-auto w-full max-w-[760px]">
      <div aria-hidden="true" className="relative h-6 text-12 text-ink-2 max-tablet:hidden">
        <span className="absolute left-[36.8%] -translate-x-1/2">{t('body.front')}</span>
        <span className="absolute left-[63.2%] -translate-x-1/2">{t('body.back')}</span>
      </div>
      <div className="relative">
        <div className="max-tablet:-mx-[46%]">
          <BodyDrawing chosen={chosen} near={near} onNear={setNear} onChoose={choose} />
        </div>
        <svg
          viewBox="0 0 760 530"
          aria-hidden="true"
          className="pointer-events-none absolute inset-0 w-full max-tablet:hidden"
        >
          {bodyParts.map((part) => {
            const { side, y, point } = bodyMap[part].label
            const on = chosen(part) || near === part
            return (
              <g key={part} className={on ? 'fill-accent stroke-accent' : 'fill-ink-3 stroke-ink-3'}>
                <path
                  d={`M${side === 'left' ? 150 : 610} ${y}L${point[0]} ${point[1]}`}
                  strokeWidth="1"
                  className="fill-none"
                />
                <circle cx={point[0]} cy={point[1]} r="2" className="stroke-none" />
              </g>
            )
          })}
        </svg>
        <ul aria-label={t('body.title')} className="flex flex-wrap gap-1 max-tablet:mt-3 tablet:contents">
          {bodyParts.map((part) => {
            const { side, y } = bodyMap[part].label
            return (
              <li
                key={part}
                className={classNames(
                  'tablet:absolute tablet:-translate-y-1/2',
                  side === 'left' ? 'tablet:right-[80.8%]' : 'tablet:left-[80.8%]',
                )}
                style={{ top: `${(y / 530) * 100}%` }}
              >
                <button
                  type="button"
                  aria-pressed={chosen(part)}
                  onClick={() => choose(part)}
                  onMouseEnter={() => setNear(part)}
                  onMouseLeave={() => setNear(null)}
                  onFocus={() => setNear(part)}
                  onBlur={() => setNear(null)}
                  className={classNames(
                    'min-h-6 rounded-control px-1.5 py-1 text-13 font-medium whitespace-nowrap transition-press max-tablet:min-h-11 max-tablet:border max-tablet:border-line max-tablet:px-3',
                    chosen(part)
                      ? 'text-accent underline underline-offset-4 max-tablet:bg-accent-tint'
                      : 'hover:text-accent',
                  )}
                >
                  {t(`body.part.${part}`)}{' '}
                  <span className="font-normal text-ink-2 tabular-nums">{counts[part]}</span>
                </button>
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}

function countParts(
  rows: readonly CatalogRow[],
  query: string,
  filter: CatalogFilter,
): Partial<Record<BodyPart, number>> {
  const count = (part: BodyPart) =>
    searchItems(rows, query, { ...filter, region: bodyMap[part].regions }).hits.length
  return Object.fromEntries(bodyParts.map((part) => [part, count(part)]))
}

function togglePart(filter: CatalogFilter, regions: readonly Region[], on: boolean): CatalogFilter {
  const others = (filter.region ?? []).filter((region) => !regions.includes(region))
  const next = on ? others : [...others, ...regions]
  const { region: _, ...rest } = filter
  return next.length > 0 ? { ...rest, region: next } : rest
}
