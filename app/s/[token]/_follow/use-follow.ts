'use client'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { FollowRun } from '@/lib/follow/follow-run'
import type { FollowScript } from '@/lib/follow/step'
import { createFollow, type FollowStore, type ShownRun } from './create-follow'

/**
 * A run on this page. When the page is hidden its time stands, and it says so when somebody is back: no hold goes on
 * unseen.
 */
export function useFollow(
  script: FollowScript,
  first: FollowRun,
  done: (lineId: string) => void,
): { store: FollowStore; shown: ShownRun } {
  const latest = useRef(done)
  useEffect(() => {
    latest.current = done
  })
  const [store] = useState(() =>
    createFollow(script, first, { now: () => performance.now(), done: (id) => latest.current(id) }),
  )
  const shown = useSyncExternalStore(store.subscribe, store.read, store.read)
  useEffect(() => {
    const hide = () => {
      if (document.hidden) store.act({ kind: 'pause', why: 'hidden' })
    }
    document.addEventListener('visibilitychange', hide)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      store.stop()
    }
  }, [store])
  return { store, shown }
}
