'use client'

import { useQuery } from '@tanstack/react-query'
import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useDeferredValue } from 'react'
import { KindTag } from '@/app/_components/kind-tag'
import { Icon } from '@/app/_ui/icon'
import { Kbd } from '@/app/_ui/kbd'
import { searchItems } from '@/lib/catalog/search'
import { patientName } from '@/lib/patient/patient'
import { catalogRowsQuery } from '../_components/catalog-rows-query'
import { patientSearchQuery } from '../_components/patient-search-query'
import { useSearchableRows } from '../_components/use-searchable-rows'
import { places } from './places'
import { findActs } from './screen-acts'

export type Destination = {
  /** Where it leads, or what it does here. */
  to: Route | (() => void)
  name: string
  hint: ReactNode
  sign: ReactNode
  query: string
}
export type DestinationGroup = { name: 'acts' | 'patients' | 'items' | 'places'; items: Destination[] }

const most = 6
const none: never[] = []
const mostActs = 12

/**
 * What can be done here, and where a query can lead: patients first, then items of the catalog, then places. `behind` while
 * what comes first may still change for what was typed.
 */
export function useDestinations(typed: string): {
  groups: DestinationGroup[]
  waiting: boolean
  behind: boolean
} {
  const query = useDeferredValue(typed.trim())
  const patients = usePatients(query)
  const items = useItems(query)
  const acts = toActs(query)
  const groups: DestinationGroup[] = [
    { name: 'acts', items: acts },
    { name: 'patients', items: patients.destinations },
    { name: 'items', items: items.destinations },
    { name: 'places', items: usePlaces(query) },
  ]
  return {
    groups: groups.filter((group) => group.items.length > 0),
    waiting: patients.waiting,
    behind: query !== typed.trim() || (acts.length === 0 && (patients.waiting || items.waiting)),
  }
}

function toActs(query: string): Destination[] {
  return findActs(query)
    .slice(0, query === '' ? mostActs : most)
    .map(({ name, icon, keys, act }) => ({
      to: act,
      name,
      hint: keys && <Kbd keys={keys} />,
      sign: <Icon name={icon} />,
      query,
    }))
}

function usePatients(query: string) {
  const { data, isFetching } = useQuery({ ...patientSearchQuery(query), enabled: query !== '' })
  const destinations = (query === '' ? [] : (data?.patients ?? []).slice(0, most)).map((patient) => ({
    to: `/patients/${patient.id}` as Route,
    name: patientName(patient),
    hint: patient.plan?.title,
    sign: <Icon name="person" />,
    query,
  }))
  return { destinations, waiting: isFetching }
}

function useItems(query: string): { destinations: Destination[]; waiting: boolean } {
  const common = useTranslations('common')
  const { data, isFetching } = useQuery({ ...catalogRowsQuery(useLocale()), enabled: query !== '' })
  const { rows } = useSearchableRows(data ?? none)
  if (query === '') return { destinations: [], waiting: false }
  const destinations = searchItems(rows, query)
    .hits.slice(0, most)
    .map(({ item }) => ({
      to: `/catalog/${item.slug}` as Route,
      name: item.name,
      hint: common(`kind.${item.kind}`),
      sign: <KindTag kind={item.kind} />,
      query,
    }))
  return { destinations, waiting: !data && isFetching }
}

function usePlaces(query: string): Destination[] {
  const t = useTranslations('shell')
  return places
    .map((place) => ({
      to: place.href,
      name: t(`place.${place.name}`),
      hint: null,
      sign: <Icon name={place.icon} />,
      query,
    }))
    .filter((place) => place.name.toLowerCase().startsWith(query.toLowerCase()))
}
