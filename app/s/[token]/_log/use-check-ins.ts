'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { CheckInBody } from '@/lib/adherence/check-in'
import type { LoggedCheckIn } from '@/lib/adherence/logged-check-in'
import { createCheckInQueue, type Entry, emptyQueue } from './check-in-queue'
import { newUuid } from './new-uuid'
import { deviceId, findStore, forgetDevice } from './page-store'
import { sendCheckIn } from './send-check-in'

const retryEveryMs = 30_000

/**
 * What was marked on this device, sent or not, and how the sending goes. `add` logs one more for an ISO day; `end` is for
 * a link that is dead. Tries again by itself when the network or the page comes back.
 */
export function useCheckIns(token: string, shareLinkId: string) {
  const [queue] = useState(() =>
    createCheckInQueue({
      store: findStore(),
      key: `plinth-check-ins-${shareLinkId}`,
      send: (checkIn) => sendCheckIn(token, checkIn),
      now: () => new Date(),
    }),
  )
  const state = useSyncExternalStore(queue.subscribe, queue.read, () => emptyQueue)

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

  useEffect(() => {
    if (state.ended) forgetDevice(findStore(), shareLinkId)
  }, [state.ended, shareLinkId])

  const { entries, ...said } = state
  return {
    ...said,
    marked: entries.map(toLogged),
    end: queue.end,
    add(localDate: string, body: CheckInBody, itemId?: string) {
      const loggedAt = new Date().toISOString()
      const device = deviceId(findStore(), shareLinkId)
      const more = { ...(itemId ? { itemId } : {}), ...(device ? { deviceId: device } : {}) }
      void queue.add({ id: newUuid(), localDate, loggedAt, body, ...more })
    },
  }
}

export type CheckInLog = ReturnType<typeof useCheckIns>

/** One that an earlier program sent kept no instant of arrival; it arrived soon after it was logged. */
function toLogged({ checkIn, sent, receivedAt }: Entry): LoggedCheckIn {
  const { id, itemId, localDate, loggedAt, body } = checkIn
  const arrived = sent ? { receivedAt: receivedAt ?? loggedAt } : {}
  return { id, itemId: itemId ?? null, localDate, loggedAt, body, ...arrived }
}
