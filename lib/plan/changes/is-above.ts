import type { Rung } from '../ladder'
import type { FindItem } from './compared-line'

/** No ladder is longer. */
const mostRungs = 12

/** Whether an item is the harder or the easier one on the ladder of another; null where it is on none of its rungs. */
export function isAbove(find: FindItem, from: string, to: string): Rung | null {
  for (const rung of ['harder', 'easier'] as const) if (reaches(find, from, to, rung)) return rung
  return null
}

function reaches(find: FindItem, from: string, to: string, rung: Rung): boolean {
  let slug: string | undefined = from
  for (let step = 0; step < mostRungs && slug !== undefined; step++) {
    slug = find(slug)?.[rung]
    if (slug === to) return true
  }
  return false
}
