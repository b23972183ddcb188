import type { CheckIn } from '@/lib/adherence/check-in'

/** What became of a sent check-in: kept, refused for good, to be tried again, paused for a while, or the link is dead. */
export type Outcome = 'kept' | 'refused' | 'later' | 'paused' | 'ended'
/** `receivedAt` (ISO) and `lineGone` (its exercise is no longer in the plan) come with what was kept. */
export type Sent = { outcome: Outcome; receivedAt?: string; lineGone?: boolean }
export type QueueState = {
  entries: readonly Entry[]
  waiting: number
  /** The last try to send did not get through. */
  stuck: boolean
  /** The link takes no more for a while, because somebody sent too much. */
  paused: boolean
  refused: number
  /** How many were kept since the page was opened. */
  kept: number
  /** Those with a note that were kept since: their words are in memory alone, until the server tells them. */
  written: readonly CheckIn[]
  /** Ids of exercises that were ticked and are no longer in the plan. */
  goneLines: readonly string[]
  ended: boolean
}
export type Entry = { checkIn: CheckIn; sent: boolean; receivedAt?: string }

export const emptyQueue: QueueState = {
  entries: [],
  waiting: 0,
  stuck: false,
  paused: false,
  refused: 0,
  kept: 0,
  written: [],
  goneLines: [],
  ended: false,
}

const keepSentDays = 3
const dayMs = 86_400_000

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * What the patient marked, kept on the phone until the server has it, in the order it was marked. Each entry carries
 * its own id, so that sending it twice logs it once. `store` may be missing or full: then it lives in memory alone.
 * A dead link wipes what was kept.
 */
export function createCheckInQueue(options: {
  store: Store | null
  key: string
  send: (checkIn: CheckIn) => Promise<Sent>
  now: () => Date
}) {
  const { store, key, send, now } = options
  const listeners = new Set<() => void>()
  let state = withCount({ ...emptyQueue, entries: read(store, key, now()) })
  let running: Promise<void> | null = null

  function put(change: Partial<Omit<QueueState, 'waiting'>>) {
    state = withCount({ ...state, ...change })
    if (change.entries) write(store, key, change.entries)
    for (const listener of listeners) listener()
  }

  async function sendAll(): Promise<void> {
    for (let entry = firstWaiting(); entry; entry = firstWaiting()) {
      const { id } = entry.checkIn
      const { outcome, receivedAt, lineGone } = await send(entry.checkIn).catch(
        (): Sent => ({ outcome: 'later' }),
      )
      if (state.ended) return
      if (outcome === 'later') return put({ stuck: true, paused: false })
      if (outcome === 'paused') return put({ stuck: false, paused: true })
      if (outcome === 'ended') return end()
      const others = state.entries.filter(({ checkIn }) => checkIn.id !== id)
      const through = { stuck: false, paused: false }
      if (outcome === 'refused') put({ ...through, entries: others, refused: state.refused + 1 })
      else {
        const kept = {
          checkIn: withoutNote(entry.checkIn),
          sent: true,
          ...(receivedAt ? { receivedAt } : {}),
        }
        const gone = lineGone && entry.checkIn.itemId ? [entry.checkIn.itemId] : []
        const goneLines = [...new Set([...state.goneLines, ...gone])]
        const written = hasNote(entry.checkIn) ? [...state.written, entry.checkIn] : state.written
        put({ ...through, entries: [...others, kept], kept: state.kept + 1, written, goneLines })
      }
    }
  }

  function end() {
    if (!state.ended) put({ ...emptyQueue, ended: true })
  }

  const firstWaiting = () => state.entries.find(({ sent }) => !sent)
  const flush = () => {
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
    /** Keeps a check-in and tries to send it. */
    add(checkIn: CheckIn) {
      if (state.ended) return Promise.resolve()
      put({ entries: [...state.entries, { checkIn, sent: false }] })
      return flush()
    },
    flush,
    /** The link is dead: wipes what was kept, and takes nothing more. */
    end,
  }
}

function withCount(state: Omit<QueueState, 'waiting'>): QueueState {
  return { ...state, waiting: state.entries.filter(({ sent }) => !sent).length }
}

function hasNote({ body }: CheckIn): boolean {
  return body.about === 'day' && Boolean(body.note)
}

/** Once sent, what was written for the therapist has no business on a phone that others may pick up. */
function withoutNote(checkIn: CheckIn): CheckIn {
  if (checkIn.body.about !== 'day') return checkIn
  const { note: _, asked: __, ...body } = checkIn.body
  return { ...checkIn, body }
}

function read(store: Store | null, key: string, now: Date): Entry[] {
  try {
    const kept: unknown = JSON.parse(store?.getItem(key) ?? '[]')
    const oldest = now.getTime() - keepSentDays * dayMs
    const entries = Array.isArray(kept) ? kept.filter(isEntry) : []
    return entries.filter(({ sent, checkIn }) => !sent || Date.parse(checkIn.loggedAt) > oldest)
  } catch {
    return []
  }
}

/** Enough not to trip over an older program's entries; the server checks the rest. */
function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null || !('checkIn' in value) || !('sent' in value)) return false
  const { checkIn } = value
  return (
    typeof checkIn === 'object' &&
    checkIn !== null &&
    'id' in checkIn &&
    'loggedAt' in checkIn &&
    'body' in checkIn
  )
}

function write(store: Store | null, key: string, entries: readonly Entry[]): void {
  try {
    if (entries.length > 0) store?.setItem(key, JSON.stringify(entries))
    else store?.removeItem(key)
  } catch {
    // A full or forbidden store: the page still has the entries and goes on sending them.
  }
}
