export type SpoiltPlace = { at: number; piece: string; how: string }

const mark = '§§'

/** The right document as JSON text with one or two of its places replaced, added to or left out. */
export function spoil(right: object, places: readonly SpoiltPlace[]): string {
  const holder = { '': structuredClone(right) } as Record<string, unknown>
  for (const [n, { at, how }] of places.entries()) {
    const spots = listSpots(holder)
    const spot = spots[at % spots.length]
    if (!spot) continue
    const [parent, key] = spot
    const value = parent[key]
    if (how === 'drop') delete parent[key]
    else if (how === 'add' && typeof value === 'object' && value !== null)
      Object.assign(value, Array.isArray(value) ? { [value.length]: mark + n } : { extra: mark + n })
    else parent[key] = mark + n
  }
  const text = JSON.stringify(holder['']) ?? ''
  return places.reduce((so, { piece }, n) => so.replace(JSON.stringify(mark + n), () => piece), text)
}

type Spot = [parent: Record<string, unknown>, key: string]

function listSpots(value: unknown): Spot[] {
  if (typeof value !== 'object' || value === null) return []
  const parent = value as Record<string, unknown>
  return Object.keys(parent).flatMap((key): Spot[] => [[parent, key], ...listSpots(parent[key])])
}
