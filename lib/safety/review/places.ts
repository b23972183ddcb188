import { regions } from '@/lib/catalog/taxonomy'
import { neighbors } from '../data/neighbors'

/** A set of body regions, one bit each. */
export type Places = number

/** Overlaps every place, and what has none: the reading of a place that nobody named. */
export const everywhere: Places = -1

/** In every item's place, so that what has no region still overlaps `everywhere`. */
export const somewhere: Places = 1 << 30

const bits = new Map<string, Places>(
  regions
    .filter((region) => region !== 'balance' && region !== 'any')
    .map((region, index) => [region, 1 << index] as const),
)

/** The places of region names; `balance` is none, and a name that is no region is none. */
export function toPlaces(names: readonly string[]): Places {
  return names.reduce((places, name) => places | (bits.get(name) ?? 0), 0)
}

/** As toPlaces, of names parted by spaces. */
export function placesOf(names: string): Places {
  return toPlaces(names.split(' '))
}

const beside = [...bits].map(([region, bit]) => ({
  bit,
  near: bit | placesOf(neighbors[region as keyof typeof neighbors]),
}))

/** The places and their neighbors (clinical spec 4.3). */
export function toNear(places: Places): Places {
  if (places === everywhere) return everywhere
  let found = 0
  for (const region of beside) if (places & region.bit) found |= region.near
  return found
}
