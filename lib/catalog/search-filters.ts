import { type ItemKind, itemKinds } from '@/lib/dosage/kind'
import type { CatalogItem } from './item'
import { type Equipment, equipment, type Position, positions, type Region, regions } from './taxonomy'

const levels = [1, 2, 3, 4, 5] as const

type Values = { kind: ItemKind; region: Region; position: Position; equipment: Equipment; level: number }
type Facet = keyof Values
type Filterable = Pick<CatalogItem, 'kind' | 'regions' | 'position' | 'equipment' | 'level'>

/** Chosen values by facet: one of a facet is enough, and every facet with a choice must agree. */
export type SearchFilters = { [Name in Facet]?: readonly Values[Name][] }
/** How many items each value would leave, in the order of the taxonomy, values without items left out. */
export type SearchCounts = { [Name in Facet]: { value: Values[Name]; count: number }[] }

/** Whether an item agrees with every chosen filter. */
export function passesFilters(item: Filterable, filters: SearchFilters, except?: Facet): boolean {
  const agrees = <Value>(facet: Facet, chosen: readonly Value[] | undefined, has: readonly Value[]) =>
    facet === except || !chosen?.length || chosen.some((value) => has.includes(value))
  return (
    agrees('kind', filters.kind, [item.kind]) &&
    agrees('region', filters.region, item.regions) &&
    agrees('position', filters.position, [item.position]) &&
    agrees('equipment', filters.equipment, item.equipment) &&
    agrees('level', filters.level, item.level === undefined ? [] : [item.level])
  )
}

/** Counts for every facet; a facet's own choice does not narrow its counts. */
export function facetCounts(items: readonly Filterable[], filters: SearchFilters): SearchCounts {
  const of = (facet: Facet) => items.filter((item) => passesFilters(item, filters, facet))
  return {
    kind: tally(itemKinds, of('kind'), (item) => [item.kind]),
    region: tally(regions, of('region'), (item) => item.regions),
    position: tally(positions, of('position'), (item) => [item.position]),
    equipment: tally(equipment, of('equipment'), (item) => item.equipment),
    level: tally<number>(levels, of('level'), (item) => (item.level === undefined ? [] : [item.level])),
  }
}

function tally<Value>(
  order: readonly Value[],
  items: readonly Filterable[],
  valuesOf: (item: Filterable) => readonly Value[],
): { value: Value; count: number }[] {
  const counts = new Map<Value, number>()
  for (const item of items)
    for (const value of valuesOf(item)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return order.flatMap((value) => {
    const count = counts.get(value)
    return count ? [{ value, count }] : []
  })
}
