import type { Helper } from './helper-link/helper-link'
import type { HelperLink } from './helper-link/queries'
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

/** A helper's link as the builder gets it, with how often they logged by it. */
export type HelperAnswer = LinkAnswer & { helper: Helper; logged: number; lastLoggedAt: string | null }

/** As toLinkAnswer, for a helper's link. */
export function toHelperAnswer(link: HelperLink, origin: string): HelperAnswer {
  const { helper, logged, lastLoggedAt } = link
  return { ...toLinkAnswer(link, origin), helper, logged, lastLoggedAt: lastLoggedAt?.toISOString() ?? null }
}
