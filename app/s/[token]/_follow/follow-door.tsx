'use client'
import { type ComponentType, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { keepFollowing, openPageLink } from '../_log/open-page-link'
import type { FollowAlongProps } from './follow-along'
import './follow.css'
import './follow-count.css'
import './follow-screens.css'
import { FollowTop } from './follow-top'

const load = () => import('../_late/late-screens').then(({ FollowAlong }) => ({ default: FollowAlong }))
/** The page comes first: what follows along is fetched when nothing else is going on, for a phone that is offline later. */
const idleMs = 3000

/** The place of the address in which someone follows along: all that is due, or the one line it names. Null elsewhere. */
export function toFollowing(place: string | null): { lineId: string | null } | null {
  const [, , lineId = null] = /^follow(-(.+))?$/.exec(place ?? '') ?? []
  return place && /^follow(-|$)/.test(place) ? { lineId } : null
}

/** Leaves for another part of the page, so that the way back does not lead here again. */
export function leaveFollowing(to: 'today' | 'stop' = 'today'): void {
  window.location.replace(`#${to}`)
}

/** Fetches what follows along once the page is at rest. */
export function useFollowReady(running: boolean): void {
  useEffect(() => {
    if (!running) return
    const timer = setTimeout(() => void load().catch(() => undefined), idleMs)
    return () => clearTimeout(timer)
  }, [running])
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
  const [loaded, setLoaded] = useState<{ View: ComponentType<FollowAlongProps> } | 'failed' | null>(null)
  useEffect(() => {
    let isGone = false
    // Where somebody was, and what they did, stands in the link's store.
    Promise.all([load(), openPageLink(shareLinkId)]).then(
      ([{ default: View }]) => {
        if (!isGone) setLoaded({ View })
      },
      () => {
        if (!isGone) setLoaded('failed')
      },
    )
    return () => {
      isGone = true
    }
  }, [shareLinkId])
  return (
    <main className="follow" aria-label={t('title')}>
      {isChanged && (
        <p className="reading-changed" role="status">
          <a className="reading-link" href="#today">
            {changed('title')}
          </a>
        </p>
      )}
      {loaded && loaded !== 'failed' ? (
        <loaded.View {...props} close={() => leaveFollowing()} />
      ) : (
        <FollowTop close={() => leaveFollowing()} />
      )}
      {loaded === 'failed' && <p role="alert">{t('failed')}</p>}
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
