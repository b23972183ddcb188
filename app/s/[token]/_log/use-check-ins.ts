'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { CheckInBody } from '@/lib/adherence/check-in'
import type { LoggedCheckIn } from '@/lib/adherence/logged-check-in'
import type { Waiting } from '@/lib/adherence/written-question'
import type { LinkScore } from '@/lib/measures/link/link-scores'
import { toPains } from '@/lib/measures/link/score-pains'
import { stopPain } from '@/lib/reading/pain-light'
import { loadLate } from '../_late/load-late'
import { hearLink, tellLink } from '../_offline/link-channel'
import { sendLock } from '../_offline/send-lock'
import { createCheckInQueue, emptyQueue, type QueueState } from './check-in-queue'
import { type Entry, isScores } from './entries'
import { forgetJournal, noteEntry } from './journal'
import { indexedStore } from './link-store'
import { newUuid } from './new-uuid'
import { openPageLink, wipePageLink } from './open-page-link'
import { sendSaid } from './send-said'

const retryEveryMs = 30_000

/**
 * What was marked on this device, sent or not, and how the sending goes. `add` logs one more for an ISO day; `end` is for
 * a link that is dead. Tries again by itself when the network or the page comes back; what is left when the page is closed
 * is sent by the worker, where there is one that can.
 */
export function useCheckIns(token: string, shareLinkId: string) {
  const [queue] = useState(() => toQueue(token, shareLinkId))
  const state = useSyncExternalStore(queue.subscribe, queue.read, () => emptyQueue)

  useEffect(() => {
    const flush = () => void queue.flush()
    const timer = setInterval(flush, retryEveryMs)
    flush()
    const deafen = hearLink(shareLinkId, (told) => {
      if (told.kind === 'entries' || told.kind === 'ended') void queue.hear(told.kind)
    })
    window.addEventListener('online', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      clearInterval(timer)
      deafen()
      window.removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', flush)
    }
  }, [queue, shareLinkId])

  const { entries, ...said } = state
  return {
    ...said,
    waits: toWaits(state),
    marked: entries.flatMap(toLogged),
    answered: entries.flatMap(toAnswered),
    end: queue.end,
    add(localDate: string, body: CheckInBody, itemId?: string) {
      const loggedAt = new Date().toISOString()
      void queue.add({ id: newUuid(), localDate, loggedAt, body, ...(itemId ? { itemId } : {}) })
    },
    /** Answers to the measures of these keys, for an ISO day. */
    addScores(localDate: string, keys: readonly string[], scores: readonly LinkScore[]) {
      const loggedAt = new Date().toISOString()
      return queue.add({ id: newUuid(), localDate, loggedAt, body: { about: 'measures', keys, scores } })
    },
  }
}

export type CheckInLog = ReturnType<typeof useCheckIns>

function toQueue(token: string, shareLinkId: string) {
  return createCheckInQueue({
    open: () => openPageLink(shareLinkId),
    send: async (checkIn) => {
      const { device, isKept } = await openPageLink(shareLinkId)
      return sendSaid(token, checkIn, isKept ? device : undefined)
    },
    note: (entry) => noteEntry(shareLinkId, entry),
    lock: sendLock(shareLinkId),
    // A browser that has no such thing, or refuses it, leaves the sending to the page.
    left: () =>
      void loadLate()
        .then(({ askForSync }) => askForSync(`/s/${token}`))
        .catch(() => undefined),
    tell: (kind) => tellLink(shareLinkId, { kind }),
    wipe: () => {
      forgetJournal(shareLinkId)
      void wipePageLink(shareLinkId).catch(() => undefined)
      const scope = new URL(`/s/${token}`, window.location.href).href
      // The worker goes on with it when this page is left.
      navigator.serviceWorker?.controller?.postMessage({ kind: 'ended', shareLinkId })
      // Without it, the address wipes when it is opened the next time.
      void loadLate().then(
        ({ wipeLink }) => wipeLink({ shareLinkId, scope, store: indexedStore(shareLinkId) }),
        () => undefined,
      )
    },
  })
}

/** What becomes of what waits. On its first way, however slow, it is being sent: kept is what did not get through. */
function toWaits({ waiting, stuck, paused, unkept }: QueueState): Waiting | null {
  if (waiting === 0) return null
  if (!stuck && !paused) return 'sending'
  return unkept ? 'unkept' : 'kept'
}

/** One that an earlier program sent kept no instant of arrival; it arrived soon after it was logged. */
function toLogged({ checkIn, sent, receivedAt }: Entry): LoggedCheckIn[] {
  const { localDate, loggedAt } = checkIn
  const facts = { localDate, loggedAt, ...(sent ? { receivedAt: receivedAt ?? loggedAt } : {}) }
  if (!isScores(checkIn)) {
    const { id, itemId, body } = checkIn
    return [{ id, itemId: itemId ?? null, body, ...facts }]
  }
  // As the server does: pain over the stop line is the day's, too.
  return toPains(checkIn.body.scores)
    .filter(({ pain }) => pain >= stopPain)
    .map(({ id, pain }) => ({ id, itemId: null, body: { about: 'day', pain }, ...facts }))
}

function toAnswered({ checkIn }: Entry): { key: string; on: string }[] {
  return isScores(checkIn) ? checkIn.body.keys.map((key) => ({ key, on: checkIn.localDate })) : []
}
