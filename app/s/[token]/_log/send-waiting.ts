import { type Entry, isScores, type Said, type Sent, withAnswer } from './entries'
import type { LinkStore } from './link-store'

export type Sending = {
  store: LinkStore
  send: (said: Said) => Promise<Sent>
  /** Named for the link. */
  lock: string
  /** What was sent has been written down. */
  told: () => void | Promise<void>
}

/**
 * Sends what waits, in the order it was marked, and writes down what became of each. The lock keeps the pages and the
 * worker of a link from sending at the same time; whoever comes second finds nothing left. Resolves to why it ended.
 */
export function sendWaiting(sending: Sending): Promise<'sent' | 'later' | 'paused' | 'ended'> {
  return holding(sending.lock, () => sendAll(sending))
}

async function sendAll({ store, send, told }: Sending): Promise<'sent' | 'later' | 'paused' | 'ended'> {
  // Measures that are not taken now keep no pain from the clinic that was said after them.
  let held: 'later' | 'paused' | null = null
  // Nor does one whose answer the phone has no room to write down.
  const unwritten = new Set<string>()
  const next = () => nextOf(store, (said) => !unwritten.has(said.id) && !(held && isScores(said)))
  for (let entry = await next(); entry; entry = await next()) {
    const { id } = entry.checkIn
    const sent = await send(entry.checkIn).catch((): Sent => ({ outcome: 'later' }))
    const { outcome } = sent
    if (outcome === 'ended') return outcome
    if (outcome === 'later' || outcome === 'paused') {
      if (!isScores(entry.checkIn)) return outcome
      held = outcome
      continue
    }
    await store
      .revise('check-ins', (entries) => entries && withAnswer(entries, id, sent))
      .catch(() => unwritten.add(id))
    await told()
  }
  return held ?? (unwritten.size > 0 ? 'later' : 'sent')
}

async function nextOf(store: LinkStore, isNext: (said: Said) => boolean): Promise<Entry | undefined> {
  const entries = await store.get('check-ins')
  return entries?.find(({ sent, checkIn }) => !sent && isNext(checkIn))
}

/** Longer than one answer may take: whoever holds the lock is at work until then. */
const patienceMs = 75_000

/**
 * Where a browser has no locks, the ids of what is sent still keep the server from logging it twice. So they do where the
 * lock does not come: a page that the phone has put to sleep keeps it for as long as it sleeps, and pain is not to wait for that.
 */
async function holding<Result>(lock: string, work: () => Promise<Result>): Promise<Result> {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks
  if (!locks) return work()
  const signal = AbortSignal.timeout(patienceMs)
  let isHeld = false
  const hold = () => {
    isHeld = true
    return work()
  }
  try {
    return await locks.request(lock, { signal }, hold)
  } catch (error) {
    if (isHeld || !signal.aborted) throw error
    return work()
  }
}
