'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { CheckIn, CheckInBody } from '@/lib/adherence/check-in'
import type { LoggedCheckIn } from '@/lib/adherence/latest-word'
import { createCheckInQueue, type QueueState } from './check-in-queue'
import { newUuid } from './new-uuid'
import { sendCheckIn } from './send-check-in'

const retryEveryMs = 30_000
const nothing: QueueState = { entries: [], waiting: 0, stuck: false, refused: 0, ended: false }

/**
 * The check-ins the page shows: those the server knew of and those marked here, sent or not. `add` logs one more for
 * an ISO day. Tries again by itself when the network or the page comes back.
 */
export function useCheckIns(token: string, shareLinkId: string, known: readonly LoggedCheckIn[]) {
  const [queue] = useState(() =>
    createCheckInQueue({
      store: findStore(),
      key: `plinth-check-ins-${shareLinkId}`,
      send: (checkIn) => sendCheckIn(token, checkIn),
      now: () => new Date(),
    }),
  )
  const state = useSyncExternalStore(queue.subscribe, queue.read, () => nothing)

  useEffect(() => {
    const flush = () => void queue.flush()
    const timer = setInterval(flush, retryEveryMs)
    flush()
    window.addEventListener('online', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', flush)
    }
  }, [queue])

  const knownIds = new Set(known.map(({ id }) => id))
  const marked = state.entries.map(({ checkIn }) => toLogged(checkIn)).filter(({ id }) => !knownIds.has(id))
  return {
    checkIns: [...known, ...marked],
    waiting: state.waiting,
    stuck: state.stuck,
    refused: state.refused,
    ended: state.ended,
    add(localDate: string, body: CheckInBody, itemId?: string) {
      const loggedAt = new Date().toISOString()
      void queue.add({ id: newUuid(), localDate, loggedAt, body, ...(itemId ? { itemId } : {}) })
    },
  }
}

function toLogged({ id, itemId, localDate, loggedAt, body }: CheckIn): LoggedCheckIn {
  return { id, itemId: itemId ?? null, localDate, loggedAt, body }
}

/** Some browsers throw on the mere mention of a store that is switched off. */
function findStore(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage
  } catch {
    return null
  }
}
