import { type FollowPlace, readPlace } from '@/lib/follow/follow-place'
import { findStore, followKey } from '../_log/page-store'

/** The place that this device keeps of a link, where it still counts; null without one, or without a store. */
export function findPlace(
  shareLinkId: string,
  given: Pick<FollowPlace, 'version' | 'day' | 'half' | 'at'>,
): FollowPlace | null {
  try {
    return readPlace(findStore()?.getItem(followKey(shareLinkId)) ?? null, given)
  } catch {
    return null
  }
}

/** Keeps a place, or forgets it. */
export function keepPlace(shareLinkId: string, place: FollowPlace | null): void {
  const store = findStore()
  try {
    if (place) store?.setItem(followKey(shareLinkId), JSON.stringify(place))
    else store?.removeItem(followKey(shareLinkId))
  } catch {
    // A full or forbidden store: whoever comes back begins anew.
  }
}
