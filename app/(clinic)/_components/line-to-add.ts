const key = 'plinth-line-to-add'

/**
 * Keeps for the builder of a plan which item it is to add when it opens. It stands in the tab and not in the address:
 * no link that somebody sends may change a plan.
 */
export function keepLineToAdd(planId: string, slug: string): void {
  sessionStorage.setItem(key, `${planId} ${slug}`)
}

/** The item to add to this plan, once; null where there is none. */
export function takeLineToAdd(planId: string): string | null {
  const [of, slug] = sessionStorage.getItem(key)?.split(' ') ?? []
  if (of !== planId || !slug) return null
  sessionStorage.removeItem(key)
  return slug
}
