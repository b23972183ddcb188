import { toLinkAddress } from './link-address'
import type { ProofKind } from './proof/proof-kind'
import type { LiveLink } from './queries'

/** A plan's link as the builder gets it. `address` is null when it can no longer be shown: a new one has to be made. */
export type LinkAnswer = {
  id: string
  address: string | null
  createdAt: string
  firstOpenedAt: string | null
  lastOpenedAt: string | null
  /** What a device has to tell before it opens; null for nothing. */
  asks: ProofKind | null
}

/** The answer for a live link; `origin` is the address people open the program at. */
export function toLinkAnswer(link: LiveLink, origin: string): LinkAnswer {
  return {
    id: link.id,
    address: link.token && toLinkAddress(origin, link.token),
    createdAt: link.createdAt.toISOString(),
    firstOpenedAt: link.firstOpenedAt?.toISOString() ?? null,
    lastOpenedAt: link.lastOpenedAt?.toISOString() ?? null,
    asks: link.asks,
  }
}
