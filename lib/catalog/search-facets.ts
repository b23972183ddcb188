import { itemKinds } from '@/lib/dosage/kind'
import { type PlanLocale, planLocales } from '@/lib/i18n/locales'
import { muscleGroupNames, toMuscleGroups } from './data/muscle-groups'
import { goalsOf } from './goals-of'
import type { CatalogItem } from './item'
import { equipment, goals, nerves, positions, regions, type Source, sources } from './taxonomy'

/** What filters read of an item. */
export type Filterable = Pick<
  CatalogItem,
  'slug' | 'kind' | 'regions' | 'position' | 'equipment' | 'level' | 'muscles' | 'nerve'
> & { attributes?: readonly string[]; languages?: readonly PlanLocale[]; source?: Source }

/** What can be filtered by, with its values in the order they are shown. */
export const facets = {
  kind: itemKinds,
  region: regions,
  muscle: muscleGroupNames,
  nerve: nerves,
  position: positions,
  equipment,
  goal: goals,
  level: [1, 2, 3, 4, 5],
  language: planLocales,
  source: sources,
  mark: ['favorite', 'recent'],
} as const

export type Facet = keyof typeof facets
export type FacetValue<Name extends Facet = Facet> = (typeof facets)[Name][number]
export const facetNames = Object.keys(facets) as Facet[]

/** The values that an item has of each facet. Marks belong to who looks, not to the item: they are added later. */
export function valuesOf(item: Filterable): Record<Exclude<Facet, 'mark'>, readonly FacetValue[]> {
  return {
    kind: [item.kind],
    region: item.regions,
    muscle: toMuscleGroups(item.muscles),
    nerve: nerves.filter((nerve) => item.nerve?.split(', ').includes(nerve)),
    position: [item.position],
    equipment: item.equipment,
    goal: goalsOf(item),
    level: item.level === undefined ? [] : [item.level as FacetValue<'level'>],
    language: item.languages ?? [],
    source: [item.source ?? 'built-in'],
  }
}
