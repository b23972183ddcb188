import type { CheckInBody, DayBody, ItemBody } from './check-in'

/** A check-in as it is stored and read. `itemId` is null when it is about the whole day. */
export type LoggedCheckIn = {
  id: string
  itemId: string | null
  localDate: string
  /** ISO instant on the device's clock. */
  loggedAt: string
  body: CheckInBody
}

/** The word that counts, by day: one body for each item, and one for the day. */
export type DayLog = { items: Map<string, ItemBody>; day: DayBody | null; lastLoggedAt: string }

/** Folds check-ins, in any order, into the newest word on each item and day. Equal instants: the larger id wins. */
export function latestWords(checkIns: readonly LoggedCheckIn[]): Map<string, DayLog> {
  const inOrder = checkIns.toSorted(
    (a, b) => Date.parse(a.loggedAt) - Date.parse(b.loggedAt) || (a.id < b.id ? -1 : 1),
  )
  const byDay = new Map<string, DayLog>()
  for (const { itemId, localDate, loggedAt, body } of inOrder) {
    const log = byDay.get(localDate) ?? { items: new Map(), day: null, lastLoggedAt: loggedAt }
    log.lastLoggedAt = loggedAt
    if (body.about === 'day') log.day = body
    else if (itemId) log.items.set(itemId, body)
    byDay.set(localDate, log)
  }
  return byDay
}

/** How much of a day's times of one item is done: 0 to 1. "Partly" is a half. */
export function shareDone(word: ItemBody | undefined, timesPerDay: number): number {
  if (!word || word.result === 'not') return 0
  if (word.times !== undefined && timesPerDay > 1) return Math.min(1, word.times / timesPerDay)
  return word.result === 'partly' ? 0.5 : 1
}

/** A check-in without what was written: anyone with the link can open the page, and a note is for the therapist. */
export function withoutNotes(checkIn: LoggedCheckIn): LoggedCheckIn {
  if (checkIn.body.about !== 'day') return checkIn
  const { note: _, ...body } = checkIn.body
  return { ...checkIn, body }
}
