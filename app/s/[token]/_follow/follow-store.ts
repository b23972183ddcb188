import { type FollowPlace, readPlace } from '@/lib/follow/follow-place'
import { findPageLink, keepFollowing } from '../_log/open-page-link'

/** The place that this device keeps of a link, where it still counts; null without one, or without a store. */
export function findPlace(
  shareLinkId: string,
  given: Pick<FollowPlace, 'version' | 'day' | 'half' | 'at'>,
): FollowPlace | null {
  return readPlace(findPageLink(shareLinkId)?.place ?? null, given)
}

/** Keeps a place, or forgets it. */
export function keepPlace(shareLinkId: string, place: FollowPlace | null): void {
  keepFollowing(shareLinkId, place && JSON.stringify(place))
}
