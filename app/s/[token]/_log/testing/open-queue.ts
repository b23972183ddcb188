import type { CheckIn } from '@/lib/adherence/check-in'
import { createCheckInQueue } from '../check-in-queue'
import type { Outcome, Said, SaidScores, Sent } from '../entries'
import { indexedStore, type LinkStore } from '../link-store'

export const shareLinkId = 'link'

/** A browser's locks, which this Node has none of: one holder of a name after the other, as long as whoever waits has patience. */
export function toLocks() {
  const last = new Map<string, Promise<unknown>>()
  return {
    request<Result>(
      name: string,
      { signal }: { signal: AbortSignal },
      work: () => Promise<Result>,
    ): Promise<Result> {
      const before = last.get(name) ?? Promise.resolve()
      const done = before.then(() => (signal.aborted ? Promise.reject(signal.reason) : work()))
      const over = done.catch(() => undefined)
      last.set(name, over)
      const givenUp = new Promise<never>((_, reject) => {
        let isHeld = false
        void before.then(() => {
          isHeld = true
        })
        signal.addEventListener('abort', () => isHeld || reject(signal.reason))
      })
      return Promise.race([done, givenUp])
    },
  }
}

export function toCheckIn(minute: number): CheckIn {
  return {
    id: crypto.randomUUID(),
    itemId: 'bridge',
    localDate: '2026-11-22',
    loggedAt: `2026-11-22T07:${String(minute).padStart(2, '0')}:00.000Z`,
    body: { about: 'item', result: 'done' },
  }
}

/** A server that can be cut off, and remembers in which order it heard what. */
export function toServer(answer: (said: Said) => Outcome = () => 'kept', more: Omit<Sent, 'outcome'> = {}) {
  const server = { online: true, heard: [] as string[], answer }
  const send = async (checkIn: Said): Promise<Sent> => {
    if (!server.online) throw new TypeError('Failed to fetch')
    server.heard.push(checkIn.id)
    return { outcome: server.answer(checkIn), ...more }
  }
  return { server, send }
}

/** The queue of a page; `told` is what it told other pages, `store` what it stands on, `left` what stood there each time that it left something. */
export function openQueue(send: (said: Said) => Promise<Sent>, store: LinkStore = indexedStore(shareLinkId)) {
  const told: string[] = []
  const left: ReturnType<typeof store.get<'check-ins'>>[] = []
  let wiped = 0
  const queue = createCheckInQueue({
    open: async () => ({ store, isKept: true, entries: (await store.get('check-ins')) ?? [] }),
    send,
    note: () => () => undefined,
    lock: 'send',
    left: () => left.push(store.get('check-ins')),
    tell: (what) => told.push(what),
    wipe: () => {
      wiped += 1
      void store.wipe()
    },
  })
  return { queue, store, told, left, wiped: () => wiped }
}

/** Answers to a pain and to a licensed total. */
export function toScores(pain: string): SaidScores {
  const one = (measure: string, number: string) => ({
    ...{ id: crypto.randomUUID(), measure, replaces: null },
    score: { form: 'one' as const, number },
  })
  const scores = [one('NPRS', pain), one('LEFS', '61')]
  const body = { about: 'measures' as const, keys: ['NPRS', 'LEFS'], scores }
  return { id: crypto.randomUUID(), localDate: '2026-11-22', loggedAt: '2026-11-22T07:00:00.000Z', body }
}

export const keptOf = (store: LinkStore) => store.get('check-ins')
