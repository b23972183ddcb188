import type { Slot } from '@/lib/dosage/slot'
import type { PatientSign } from '@/lib/safety/patient-signs'
import type { DayBody, ItemBody } from './check-in'
import { highestPain } from './highest-pain'
import type { LoggedCheckIn } from './logged-check-in'

/** Something said, with when (ms on the device's clock) and in which check-in. */
export type Said<Value> = { value: Value; at: number; id: string }
export type Ticks = Pick<ItemBody, 'result' | 'times' | 'reason' | 'insteadOf'>
export type ItemLog = {
  /** The newest word about the line as a whole. */
  ticks: Said<Ticks> | null
  /** The newest word about each time of day. */
  slots: ReadonlyMap<Slot, Said<Ticks>>
  effort: Said<NonNullable<ItemBody['effort']>> | null
}

/** What was said on one day, field by field. */
export type DayLog = {
  items: ReadonlyMap<string, ItemLog>
  /** The highest pain ever said on the day, when it was first said. A lower one later never takes it away. */
  worst: Said<number> | null
  /** The pain while exercising that was said last. */
  pain: Said<number> | null
  /** Before and after exercising, when they were said last. */
  painBefore: Said<number> | null
  painAfter: Said<number> | null
  amount: Said<NonNullable<DayBody['amount']>> | null
  effort: Said<NonNullable<DayBody['effort']>> | null
  note: Said<string> | null
  /** Every warning sign that was ever ticked on the day, by when first. "None of these" later takes none away. */
  signs: ReadonlyMap<PatientSign, Said<null>>
  /** "None of these", when it was said last. */
  noSigns: Said<null> | null
  better: Said<boolean> | null
  /** The newest instant of the day. */
  last: Said<null>
}

/**
 * Puts check-ins together, by day and field, whatever their order, however they were split over devices and however
 * often one comes: of each field the newest word counts, and of pain the highest beside it. A check-in belongs to the day
 * it names.
 */
export function toDayLogs(checkIns: readonly LoggedCheckIn[]): Map<string, DayLog> {
  const byDay = new Map<string, DayLog>()
  for (const checkIn of checkIns) {
    const before = byDay.get(checkIn.localDate)
    const said = toDayLog(checkIn)
    byDay.set(checkIn.localDate, before ? mergeDayLogs(before, said) : said)
  }
  return byDay
}

/** Two logs of one day as one. */
export function mergeDayLogs(one: DayLog, other: DayLog): DayLog {
  return {
    items: mergeItems(one.items, other.items),
    worst: pick(one.worst, other.worst, isWorse),
    pain: pick(one.pain, other.pain, isNewer),
    painBefore: pick(one.painBefore, other.painBefore, isNewer),
    painAfter: pick(one.painAfter, other.painAfter, isNewer),
    amount: pick(one.amount, other.amount, isNewer),
    effort: pick(one.effort, other.effort, isNewer),
    note: pick(one.note, other.note, isNewer),
    signs: mergeSigns(one.signs, other.signs),
    noSigns: pick(one.noSigns, other.noSigns, isNewer),
    better: pick(one.better, other.better, isNewer),
    last: isNewer(other.last, one.last) ? other.last : one.last,
  }
}

function toDayLog({ id, itemId, loggedAt, body }: LoggedCheckIn): DayLog {
  const at = Date.parse(loggedAt)
  const say = <Value>(value: Value | undefined) => (value === undefined ? null : { value, at, id })
  const day = body.about === 'day' ? body : null
  return {
    items: new Map(itemId && body.about === 'item' ? [[itemId, toItemLog(body, say)]] : []),
    worst: say(highestPain(body)),
    pain: say(body.pain),
    painBefore: say(day?.painBefore),
    painAfter: say(day?.painAfter),
    amount: say(day?.amount),
    effort: say(day?.effort),
    note: say(day?.note || undefined),
    signs: new Map(day?.signs?.map((sign) => [sign, { value: null, at, id }])),
    noSigns: say(day?.signs?.length === 0 ? null : undefined),
    better: say(day?.better),
    last: { value: null, at, id },
  }
}

function toItemLog(
  { result, times, slot, reason, insteadOf, effort }: ItemBody,
  say: <Value>(value: Value | undefined) => Said<Value> | null,
): ItemLog {
  const ticks = say({
    result,
    ...(times === undefined ? {} : { times }),
    ...(reason ? { reason } : {}),
    ...(insteadOf ? { insteadOf } : {}),
  })
  return {
    ticks: slot ? null : ticks,
    slots: new Map(slot && ticks ? [[slot, ticks]] : []),
    effort: say(effort),
  }
}

function mergeItems(one: DayLog['items'], other: DayLog['items']): DayLog['items'] {
  const merged = new Map(one)
  for (const [itemId, item] of other) {
    const before = merged.get(itemId)
    merged.set(itemId, before ? mergeItem(before, item) : item)
  }
  return merged
}

function mergeItem(one: ItemLog, other: ItemLog): ItemLog {
  const merged = new Map(one.slots)
  for (const [slot, said] of other.slots) {
    const before = merged.get(slot)
    merged.set(slot, before && !isNewer(said, before) ? before : said)
  }
  return {
    ticks: pick(one.ticks, other.ticks, isNewer),
    slots: merged,
    effort: pick(one.effort, other.effort, isNewer),
  }
}

function mergeSigns(one: DayLog['signs'], other: DayLog['signs']): DayLog['signs'] {
  const merged = new Map(one)
  for (const [sign, said] of other) {
    const before = merged.get(sign)
    merged.set(sign, before && !isNewer(before, said) ? before : said)
  }
  return merged
}

function pick<Value>(
  one: Said<Value> | null,
  other: Said<Value> | null,
  wins: (challenger: Said<Value>, holder: Said<Value>) => boolean,
): Said<Value> | null {
  if (!one || !other) return one ?? other
  return wins(other, one) ? other : one
}

/** Equal instants: the larger id wins, so that every device decides alike. */
export function isNewer(challenger: Said<unknown>, holder: Said<unknown>): boolean {
  return challenger.at > holder.at || (challenger.at === holder.at && challenger.id > holder.id)
}

function isWorse(challenger: Said<number>, holder: Said<number>): boolean {
  if (challenger.value !== holder.value) return challenger.value > holder.value
  return isNewer(holder, challenger)
}
