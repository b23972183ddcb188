'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Chip } from '@/app/_ui/chip'
import { type Facet, facetNames, facets } from '@/lib/catalog/search-facets'
import type { SearchCounts } from '@/lib/catalog/search-filters'
import { type CatalogFilter, toggleValue } from './catalog-filter'

const kindsAtFirst = 5
const valuesAtFirst = 8

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
        <div className="grid max-h-[45dvh] gap-4 overflow-y-auto pe-1">
          {facetNames.map((name) => (
            <Group key={name} name={name} counts={counts} filter={filter} onChange={onChange} />
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

/** A headed group of values; one that has a single value for everything that is left says nothing and is left out. */
function Group({ name, counts, filter, onChange }: Props & { name: Facet }) {
  const t = useTranslations('catalog.screen')
  const [all, setAll] = useState(false)
  const values = facets[name].filter((value) => countOf(counts, name, value) > 0 || has(filter, name, value))
  const shown = all
    ? values
    : values.filter((value, place) => place < valuesAtFirst || has(filter, name, value))
  if (values.length === 0 || (name === 'source' && values.length === 1 && !filter.source)) return null
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 w-full border-ink border-b pb-0.5 text-12 font-semibold">
        {t(`filter.${name}`)}
      </legend>
      <div className="flex flex-wrap gap-1">
        <Values name={name} values={shown} counts={counts} filter={filter} onChange={onChange} />
        {shown.length < values.length && (
          <Button look="text" size="small" onClick={() => setAll(true)}>
            {t('moreValues', { count: values.length - shown.length })}
          </Button>
        )}
      </div>
    </fieldset>
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
      case 'nerve':
        return words(`nerveName.${value}` as Parameters<typeof words>[0])
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
