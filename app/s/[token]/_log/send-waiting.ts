import type { CheckIn } from '@/lib/adherence/check-in'
import { type Entry, type Sent, withAnswer } from './entries'
import type { LinkStore } from './link-store'

export type Sending = {
  store: LinkStore
  send: (checkIn: CheckIn) => Promise<Sent>
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

async function sendAll({ store, send, told }: Sending) {
  for (let entry = await nextOf(store); entry; entry = await nextOf(store)) {
    const { id } = entry.checkIn
    const sent = await send(entry.checkIn).catch((): Sent => ({ outcome: 'later' }))
    const { outcome } = sent
    if (outcome === 'later' || outcome === 'paused' || outcome === 'ended') return outcome
    await store.revise('check-ins', (entries) => entries && withAnswer(entries, id, sent))
    await told()
  }
  return 'sent' as const
}

async function nextOf(store: LinkStore): Promise<Entry | undefined> {
  return (await store.get('check-ins'))?.find(({ sent }) => !sent)
}

/** Where a browser has no locks, the ids of what is sent still keep the server from logging it twice. */
async function holding<Result>(lock: string, work: () => Promise<Result>): Promise<Result> {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks
  return locks ? locks.request(lock, work) : work()
}
