import { type Entry, toEntries, withMore } from './entries'
import { findStore } from './page-store'

/**
 * What is being written to a link's store stands in localStorage until it is there: that is written at once, also when the
 * page is closed in the same moment. An earlier program kept all of it here, so that what it left is moved over, too.
 */
export type Journal = { entries: Entry[]; device: string | null; place: string | null }
type Part = 'check-ins' | 'device' | 'follow'

export function readJournal(shareLinkId: string): Journal {
  return {
    entries: readEntries(shareLinkId),
    device: read(shareLinkId, 'device'),
    place: read(shareLinkId, 'follow'),
  }
}

export function forgetJournal(shareLinkId: string): void {
  for (const part of ['check-ins', 'device', 'follow'] as const) write(shareLinkId, part, null)
}

/** Takes out what was moved over, and nothing that this page or another one noted since: it is being written yet. */
export function forgetMoved(shareLinkId: string, { entries, device, place }: Journal): void {
  const moved = new Set(entries.map(({ checkIn }) => checkIn.id))
  const others = readEntries(shareLinkId).filter(({ checkIn }) => !moved.has(checkIn.id))
  writeEntries(shareLinkId, others)
  if (read(shareLinkId, 'device') === device) write(shareLinkId, 'device', null)
  if (read(shareLinkId, 'follow') === place) write(shareLinkId, 'follow', null)
}

/** Notes an entry; answers how to take it out again. */
export function noteEntry(shareLinkId: string, entry: Entry): () => void {
  writeEntries(shareLinkId, withMore(readEntries(shareLinkId), [entry]))
  return () => {
    const others = readEntries(shareLinkId).filter(({ checkIn }) => checkIn.id !== entry.checkIn.id)
    writeEntries(shareLinkId, others)
  }
}

/** Notes where somebody is in their exercises; answers how to take it out again. */
export function notePlace(shareLinkId: string, place: string | null): () => void {
  write(shareLinkId, 'follow', place)
  return () => {
    if (read(shareLinkId, 'follow') === place) write(shareLinkId, 'follow', null)
  }
}

function readEntries(shareLinkId: string): Entry[] {
  try {
    return toEntries(JSON.parse(read(shareLinkId, 'check-ins') ?? '[]'))
  } catch {
    return []
  }
}

function writeEntries(shareLinkId: string, entries: readonly Entry[]): void {
  write(shareLinkId, 'check-ins', entries.length > 0 ? JSON.stringify(entries) : null)
}

function read(shareLinkId: string, part: Part): string | null {
  try {
    return findStore()?.getItem(toName(shareLinkId, part)) ?? null
  } catch {
    return null
  }
}

function write(shareLinkId: string, part: Part, text: string | null): void {
  try {
    if (text === null) findStore()?.removeItem(toName(shareLinkId, part))
    else findStore()?.setItem(toName(shareLinkId, part), text)
  } catch {
    // A store that is switched off or full notes nothing: what is written reaches the other one a moment later.
  }
}

function toName(shareLinkId: string, part: Part): string {
  return `plinth-${part}-${shareLinkId}`
}
