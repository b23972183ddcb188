import type { OwnItem } from './own-item'

/** An own item as it stands, to be changed. */
export type StoredOwnItem = {
  slug: string
  /** A save names the one it was based on. */
  revision: number
  archived: boolean
  /** The plan it was made for alone, or null: it is the whole clinic's. */
  onlyPlanId: string | null
  item: OwnItem
  /** Instant, ISO 8601 */
  changedAt: string
  /** Null for whoever is not known any more. */
  changedBy: string | null
}

/** What one save of an own item said. */
export type OwnItemVersion = Pick<StoredOwnItem, 'revision' | 'item' | 'changedAt' | 'changedBy'>
