import { newUuid } from './new-uuid'

/** The page's store on this device; null where it is switched off: some browsers throw on the mere mention of it. */
export function findStore(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage
  } catch {
    return null
  }
}

/**
 * A random id of this device for one link, made at the first use; undefined without a store. It tells nothing about the
 * device: it lets the clinic's computer see that an answer comes from where earlier ones came from.
 */
export function deviceId(store: Storage | null, shareLinkId: string): string | undefined {
  const key = deviceKey(shareLinkId)
  try {
    const kept = store?.getItem(key)
    if (kept) return kept
    const made = newUuid()
    store?.setItem(key, made)
    return store?.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

/** Forgets the id, and where someone was in their exercises, when the link is dead. */
export function forgetDevice(store: Storage | null, shareLinkId: string): void {
  try {
    store?.removeItem(deviceKey(shareLinkId))
    store?.removeItem(followKey(shareLinkId))
  } catch {
    // A store that is switched off keeps nothing.
  }
}

/** Forgets where someone was in their exercises. */
export function forgetFollowing(shareLinkId: string): void {
  try {
    findStore()?.removeItem(followKey(shareLinkId))
  } catch {
    // A store that is switched off keeps nothing.
  }
}

function deviceKey(shareLinkId: string): string {
  return `plinth-device-${shareLinkId}`
}

/** Under which a device keeps where someone was in their exercises. */
export function followKey(shareLinkId: string): string {
  return `plinth-follow-${shareLinkId}`
}
