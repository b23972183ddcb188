import type { SlimItem } from '@/lib/catalog/slim-item'
import type { Side } from '@/lib/dosage/kind'

/** How a line read on one of the two sides. */
export type ComparedLine = {
  slug: string
  name: string
  /** In the shorthand it is typed in; empty without one. */
  dose: string
  side: Side | null
  note: string | null
  phaseId: string
}

/** What is known of an item by its slug: of a version also what the catalog of today no longer has. */
export type FindItem = (slug: string) => SlimItem | null | undefined
