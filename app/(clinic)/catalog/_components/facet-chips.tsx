'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { SearchCounts } from '@/lib/catalog/search-filters'
import { Button } from '../../../_ui/button'
import { Chip } from '../../../_ui/chip'
import { type CatalogFilter, type Facet, facetNames, facets, toggleValue } from './catalog-filter'

const kindsAtFirst = 5

type Props = { counts: SearchCounts; filter: CatalogFilter; onChange: (filter: CatalogFilter) => void }

/** The commonest kinds at hand, everything else behind "More filters"; each says how many items it would leave. */
export function FacetChips({ counts, filter, onChange }: Props) {
  const t = useTranslations('catalog.screen')
  const hidden = facetNames.filter((name) => name !== 'kind').some((name) => filter[name])
  const [all, setAll] = useState(hidden)
  const asked = Object.keys(filter).length > 0
  return (
    <div className="grid gap-3">
      {!all && (
        <div className="flex flex-wrap items-center gap-1">
          <Values
            name="kind"
            values={commonKinds(counts, filter)}
            counts={counts}
            filter={filter}
            onChange={onChange}
          />
          <MoreButton all={all} onPress={() => setAll(true)} />
        </div>
      )}
      {all && (
        <div className="grid max-h-[45dvh] gap-3 overflow-y-auto">
          {facetNames.map((name) => (
            <fieldset key={name}>
              <legend className="mb-1 text-12 text-ink-3">{t(`filter.${name}`)}</legend>
              <div className="flex flex-wrap gap-1">
                <Values
                  name={name}
                  values={facets[name].filter(
                    (value) => countOf(counts, name, value) > 0 || has(filter, name, value),
                  )}
                  counts={counts}
                  filter={filter}
                  onChange={onChange}
                />
              </div>
            </fieldset>
          ))}
        </div>
      )}
      {(all || asked) && (
        <div className="flex gap-2">
          {all && <MoreButton all={all} onPress={() => setAll(false)} />}
          {asked && (
            <Button look="text" size="small" onClick={() => onChange({})}>
              {t('clearFilters')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function MoreButton({ all, onPress }: { all: boolean; onPress: () => void }) {
  const t = useTranslations('catalog.screen')
  return (
    <Button look="text" size="small" aria-expanded={all} onClick={onPress}>
      {all ? t('fewerFilters') : t('moreFilters')}
    </Button>
  )
}

function Values({
  name,
  values,
  counts,
  filter,
  onChange,
}: Props & { name: Facet; values: readonly (string | number)[] }) {
  const toWord = useFacetWord()
  return values.map((value) => (
    <Chip
      key={value}
      pressed={has(filter, name, value)}
      count={countOf(counts, name, value)}
      onClick={() => onChange(toggleValue(filter, name, value))}
    >
      <span className="inline-block first-letter:uppercase">{toWord(name, value)}</span>
    </Chip>
  ))
}

function useFacetWord() {
  const common = useTranslations('common')
  const words = useTranslations('catalog')
  return (name: Facet, value: string | number): string => {
    switch (name) {
      case 'kind':
        return common(`kind.${value}` as Parameters<typeof common>[0])
      case 'level':
        return words('screen.levelChip', { level: value })
      default:
        return words(`${name}.${value}` as Parameters<typeof words>[0])
    }
  }
}

function commonKinds(counts: SearchCounts, filter: CatalogFilter) {
  return [...facets.kind]
    .filter((kind) => countOf(counts, 'kind', kind) > 0 || has(filter, 'kind', kind))
    .sort(
      (a, b) =>
        Number(has(filter, 'kind', b)) - Number(has(filter, 'kind', a)) ||
        countOf(counts, 'kind', b) - countOf(counts, 'kind', a),
    )
    .slice(0, kindsAtFirst)
}

function countOf(counts: SearchCounts, name: Facet, value: string | number): number {
  const values: readonly { value: string | number; count: number }[] = counts[name]
  return values.find((each) => each.value === value)?.count ?? 0
}

function has(filter: CatalogFilter, name: Facet, value: string | number): boolean {
  return (filter[name] as readonly (string | number)[] | undefined)?.includes(value) ?? false
}
