import type { CheckIn } from '@/lib/adherence/check-in'
import { afterOthers, type Entry, hasNote, isScores, type Said, type Sent, withMore } from './entries'
import { type LinkStore, memoryStore } from './link-store'
import { sendWaiting } from './send-waiting'

export type QueueState = {
  entries: readonly Entry[]
  waiting: number
  /** The last try to send did not get through. */
  stuck: boolean
  /** The link takes no more for a while, because somebody sent too much. */
  paused: boolean
  refused: number
  /** Of measures, whose answers do not fit. */
  refusedScores: number
  /** How many were kept since the page was opened. */
  kept: number
  /** Those with a note that were kept since: their words are in memory alone, until the server tells them. */
  written: readonly CheckIn[]
  /** Ids of exercises that were ticked since and are no longer in the plan. */
  goneLines: readonly string[]
  ended: boolean
  /** The phone keeps nothing, or has no room: what waits lives as long as the page. */
  unkept: boolean
}

export const emptyQueue: QueueState = {
  entries: [],
  waiting: 0,
  stuck: false,
  paused: false,
  refused: 0,
  refusedScores: 0,
  kept: 0,
  written: [],
  goneLines: [],
  ended: false,
  unkept: false,
}

type Told = 'entries' | 'ended'

/**
 * What the patient marked, kept on the phone until the server has it, in the order it was marked. Each entry carries
 * its own id, so that sending it twice logs it once. `open` gives the link's store, or one in memory where `isKept` is
 * false; one that turns out to be full is left for memory. `tell` reaches the other pages of the link, which call
 * `hear`; `wipe` is called once when the link is dead.
 */
export function createCheckInQueue(options: {
  open: () => Promise<{ store: LinkStore; isKept: boolean; entries: readonly Entry[] }>
  send: (said: Said) => Promise<Sent>
  /** Notes an entry until it is written; answers how to take it out. */
  note: (entry: Entry) => () => void
  lock: string
  /** Something that waits is written down: whoever sends when the page is closed finds it there. */
  left: () => void
  tell: (told: Told) => void
  wipe: () => void
}) {
  const listeners = new Set<() => void>()
  const unwritten = new Map<string, Entry>()
  let state = emptyQueue
  let opened: Promise<LinkStore> | null = null
  let running: Promise<void> | null = null
  let isWanted = false

  function put(change: Partial<Omit<QueueState, 'waiting'>>) {
    const entries = change.entries ?? state.entries
    const next = { ...state, ...change, waiting: entries.filter(({ sent }) => !sent).length }
    if (isSame(state, next)) return
    state = next
    for (const listener of listeners) listener()
  }

  function open(): Promise<LinkStore> {
    // At once: whoever waited for the store finds here what stood in it.
    opened ??= options.open().then(({ store, isKept, entries }) => {
      if (!state.ended) put({ entries: withMore(entries, [...unwritten.values()]), unkept: !isKept })
      if (entries.some(({ sent }) => !sent)) options.left()
      return store
    })
    return opened
  }

  /**
   * Takes over what stands in the store that counts now: this page, another one or the worker may have sent some of it. What
   * can not be read at the moment is not gone: it stays as it is here.
   */
  async function readKept(): Promise<void> {
    const store = await open()
    const read = await store.get('check-ins').then(
      (kept = []) => ({ kept }),
      () => null,
    )
    if (state.ended || !read) return
    const entries = withMore(read.kept, [...unwritten.values()])
    put({ entries, ...toNews(state, entries) })
  }

  async function keep(entry: Entry): Promise<void> {
    unwritten.set(entry.checkIn.id, entry)
    const takeOut = options.note(entry)
    const store = await open()
    const add = (entries: Entry[] = []) => withMore(entries, [entry])
    await store.change('check-ins', add).catch(leaveForMemory)
    unwritten.delete(entry.checkIn.id)
    takeOut()
    options.left()
  }

  async function leaveForMemory(): Promise<void> {
    const memory = memoryStore()
    await memory.change('check-ins', () => [...state.entries])
    opened = Promise.resolve(memory)
    put({ unkept: true })
  }

  async function sendAll(): Promise<void> {
    while (isWanted && !state.ended) {
      isWanted = false
      const store = await open()
      const told = async () => {
        await readKept()
        options.tell('entries')
      }
      const why = await sendWaiting({ ...options, store, told }).catch(() => 'later' as const)
      if (why === 'ended') return end()
      // What others told while this page was put away was not heard.
      await readKept()
      if (!state.ended) put({ stuck: why === 'later', paused: why === 'paused' })
    }
  }

  function end() {
    if (state.ended) return
    put({ ...emptyQueue, ended: true })
    options.wipe()
    options.tell('ended')
  }

  function flush(): Promise<void> {
    isWanted = true
    running ??= sendAll().finally(() => {
      running = null
    })
    return running
  }

  return {
    read: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Keeps something said and tries to send it, and tells what became of the try. It counts at once. */
    async add(checkIn: Said): Promise<'kept' | 'waits' | 'refused'> {
      if (state.ended) return 'refused'
      const entry = { checkIn: afterOthers(checkIn, state.entries), sent: false }
      put({ entries: [...state.entries, entry] })
      await keep(entry)
      options.tell('entries')
      await flush()
      const after = state.entries.find((one) => one.checkIn.id === checkIn.id)
      return after ? (after.sent ? 'kept' : 'waits') : 'refused'
    },
    flush,
    /** Takes over what another page or the worker told. */
    async hear(told: Told) {
      if (told === 'ended') end()
      else if (!state.ended) await readKept()
    },
    /** The link is dead: wipes what was kept, and takes nothing more. */
    end,
  }
}

/** What became of entries that waited on this page, by what stands in the store now. */
function toNews(state: QueueState, entries: readonly Entry[]) {
  const now = new Map(entries.map((entry) => [entry.checkIn.id, entry]))
  const waited = state.entries.filter(({ sent }) => !sent).map(({ checkIn }) => checkIn)
  const kept = waited.filter(({ id }) => now.get(id)?.sent)
  const refused = waited.filter(({ id }) => !now.has(id))
  const gone = kept.flatMap(({ id, itemId }) => (now.get(id)?.lineGone && itemId ? [itemId] : []))
  return {
    kept: state.kept + kept.length,
    refused: state.refused + refused.filter((said) => !isScores(said)).length,
    refusedScores: state.refusedScores + refused.filter(isScores).length,
    written: [...state.written, ...kept.filter(hasNote)],
    goneLines: [...new Set([...state.goneLines, ...gone])],
  }
}

function isSame(before: QueueState, after: QueueState): boolean {
  return JSON.stringify(before) === JSON.stringify(after)
}
