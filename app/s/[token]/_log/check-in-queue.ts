import type { CheckIn } from '@/lib/adherence/check-in'

/** What became of a sent check-in: kept, refused for good, to be tried again, or the link is dead. */
export type Outcome = 'kept' | 'refused' | 'later' | 'ended'
export type QueueState = { entries: readonly Entry[]; waiting: number; refused: number; ended: boolean }
type Entry = { checkIn: CheckIn; sent: boolean }

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
  send: (checkIn: CheckIn) => Promise<Outcome>
  now: () => Date
}) {
  const { store, key, send, now } = options
  const listeners = new Set<() => void>()
  let state = toState(read(store, key, now()), 0, false)
  let running: Promise<void> | null = null

  function put(entries: readonly Entry[], refused = state.refused, ended = state.ended) {
    state = toState(entries, refused, ended)
    write(store, key, entries)
    for (const listener of listeners) listener()
  }

  async function sendAll(): Promise<void> {
    for (let entry = firstWaiting(); entry; entry = firstWaiting()) {
      const { id } = entry.checkIn
      const outcome = await send(entry.checkIn).catch((): Outcome => 'later')
      if (outcome === 'later') return
      if (outcome === 'ended') return put([], state.refused, true)
      if (outcome === 'refused') put(state.entries.filter(({ checkIn }) => checkIn.id !== id), state.refused + 1)
      else put(state.entries.map((other) => (other.checkIn.id === id ? { ...other, sent: true } : other)))
    }
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
      put([...state.entries, { checkIn, sent: false }])
      return flush()
    },
    flush,
  }
}

function toState(entries: readonly Entry[], refused: number, ended: boolean): QueueState {
  return { entries, waiting: entries.filter(({ sent }) => !sent).length, refused, ended }
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
  return typeof checkIn === 'object' && checkIn !== null && 'id' in checkIn && 'loggedAt' in checkIn && 'body' in checkIn
}

function write(store: Store | null, key: string, entries: readonly Entry[]): void {
  try {
    if (entries.length > 0) store?.setItem(key, JSON.stringify(entries))
    else store?.removeItem(key)
  } catch {
    // A full or forbidden store: the page still has the entries and goes on sending them.
  }
}
