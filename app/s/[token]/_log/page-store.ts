/** The page's store of what somebody likes on this device; null where it is switched off: some browsers throw on the mere mention of it. */
export function findStore(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage
  } catch {
    return null
  }
}
