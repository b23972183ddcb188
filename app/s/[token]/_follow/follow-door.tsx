'use client'
import { useCallback, useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { useLate } from '../_components/use-late'
import { loadLate } from '../_late/load-late'
import { keepFollowing, openPageLink } from '../_log/open-page-link'
import type { FollowAlongProps } from './follow-along'
import './follow.css'
import './follow-count.css'
import './follow-screens.css'
import { FollowTop } from './follow-top'

/** The place of the address in which someone follows along: all that is due, or the one line it names. Null elsewhere. */
export function toFollowing(place: string | null): { lineId: string | null } | null {
  const [, , lineId = null] = /^follow(-(.+))?$/.exec(place ?? '') ?? []
  return place && /^follow(-|$)/.test(place) ? { lineId } : null
}

/** Leaves for another part of the page, so that the way back does not lead here again. */
export function leaveFollowing(to: 'today' | 'stop' = 'today'): void {
  window.location.replace(`#${to}`)
}

/**
 * Following along takes the whole screen; its script comes only now, or was fetched before. `isChanged`: a newer version
 * waits outside, which says what is different.
 */
export function FollowDoor({
  isChanged,
  ...props
}: Omit<FollowAlongProps, 'close'> & { isChanged: boolean }) {
  const t = useTranslations('share.follow')
  const changed = useTranslations('share.changed')
  const { shareLinkId } = props
  // Where somebody was, and what they did, stands in the link's store.
  const load = useCallback(
    () => Promise.all([loadLate(), openPageLink(shareLinkId)]).then(([{ FollowAlong }]) => FollowAlong),
    [shareLinkId],
  )
  const late = useLate(load, true)
  return (
    <main className="follow" aria-label={t('title')}>
      {isChanged && (
        <p className="reading-changed" role="status">
          <a className="reading-link" href="#today">
            {changed('title')}
          </a>
        </p>
      )}
      {late && late !== 'failed' ? (
        <late.View {...props} close={() => leaveFollowing()} />
      ) : (
        <FollowTop close={() => leaveFollowing()} />
      )}
      {late === 'failed' && <p role="alert">{t('failed')}</p>}
    </main>
  )
}

/** A plan that is stopped or closed is not followed: whoever was in it is led to what is said there. */
export function FollowBarred({ shareLinkId }: { shareLinkId: string }) {
  useEffect(() => {
    keepFollowing(shareLinkId, null)
    leaveFollowing('stop')
  }, [shareLinkId])
  return null
}
