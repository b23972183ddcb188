'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Chip } from '@/app/_ui/chip'
import type { SearchCounts, SearchFilters } from '@/lib/catalog/search-filters'
import type { ItemKind } from '@/lib/dosage/kind'

const first: readonly ItemKind[] = ['ST', 'SG', 'NM', 'MO', 'MTc']

/** Facets that narrow the catalog; each says how many it would leave. */
export function CatalogFilters({
  counts,
  filters,
  onChange,
}: {
  counts: SearchCounts
  filters: SearchFilters
  onChange: (filters: SearchFilters) => void
}) {
  const t = useTranslations('builder')
  const kinds = useTranslations('common')
  const words = useTranslations('catalog')
  const [more, setMore] = useState(false)
  const shown = counts.kind.filter(
    ({ value }) => more || first.includes(value) || filters.kind?.includes(value),
  )
  return (
    <div className="flex flex-wrap gap-1">
      {shown.map(({ value, count }) => (
        <Chip
          key={value}
          count={count}
          pressed={filters.kind?.includes(value) ?? false}
          onClick={() => onChange({ ...filters, kind: toggled(filters.kind, value) })}
        >
          {kinds(`kind.${value}`)}
        </Chip>
      ))}
      {more &&
        counts.region.map(({ value, count }) => (
          <Chip
            key={value}
            count={count}
            pressed={filters.region?.includes(value) ?? false}
            onClick={() => onChange({ ...filters, region: toggled(filters.region, value) })}
          >
            {words(`region.${value}`)}
          </Chip>
        ))}
      {more &&
        counts.position.map(({ value, count }) => (
          <Chip
            key={value}
            count={count}
            pressed={filters.position?.includes(value) ?? false}
            onClick={() => onChange({ ...filters, position: toggled(filters.position, value) })}
          >
            {words(`position.${value}`)}
          </Chip>
        ))}
      <Button look="text" size="small" aria-expanded={more} onClick={() => setMore(!more)}>
        {more ? t('fewerFilters') : t('moreFilters')}
      </Button>
    </div>
  )
}

function toggled<Value>(chosen: readonly Value[] | undefined, value: Value): Value[] {
  return chosen?.includes(value) ? chosen.filter((one) => one !== value) : [...(chosen ?? []), value]
}
