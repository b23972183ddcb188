import { TZDate } from '@date-fns/tz'
import { z } from 'zod'
import { addDays, dayIn } from '@/lib/day'
import { type Slot, slots } from '@/lib/dosage/slot'
import { instantAt } from '../instant-at'
import type { PushChoice } from './push-choice'
import { isQuiet, minutesUntilQuiet } from './quiet-hours'
import type { PushKind } from './send-push'

/** What was done about a phone on the patient's day. */
export const pushStateSchema = z.object({
  day: z.string(),
  /** Times of day whose moment has passed, reminded of or not. */
  passed: z.array(z.enum(slots)),
  /** ISO instant of the day's first reminder. */
  firstAt: z.string().nullable(),
  /** The one repetition of the day has passed. */
  again: z.boolean(),
})
export type PushState = z.infer<typeof pushStateSchema>

/** What the plan says of the patient's day. */
export type DayStanding = {
  /** Stopped or closed: nothing is to be done. */
  isSilent: boolean
  /** The times of day of the plan's exercises, whatever the day. */
  slots: readonly Slot[]
  /** Those at which something is due on the day and not done yet. */
  due: readonly Slot[]
  /** Something was logged on the day. */
  hasLogged: boolean
}

export type PushTurn = { send: PushKind | null; state: PushState; nextAt: Date }

/** Minutes over which the reminders of one time of day are spread, so that not everybody opens their page at once. */
export const spreadMinutes = 15
const minuteMs = 60_000
/** A reminder that could not be sent for so long is left out: another comes, and this one would come at the wrong time. */
const lateMs = 60 * minuteMs

/**
 * What to do now about a phone, and when to look again. `spread` is this phone's share, 0 to 1, of the minutes over which
 * reminders are spread. Pure: the same now, twice, sends once.
 */
export function toPushTurn(
  choice: PushChoice,
  before: PushState | null,
  standing: DayStanding,
  { now, spread }: { now: Date; spread: number },
): PushTurn {
  const today = dayIn(now, choice.timeZone)
  const state = before?.day === today ? before : { day: today, passed: [], firstAt: null, again: false }
  const moments = toMoments(choice, standing.slots, today, spread)
  const passed = moments.filter(({ at }) => at <= now)
  const fresh = passed.filter(({ slot }) => !state.passed.includes(slot))
  const mayRing =
    !standing.isSilent && standing.due.length > 0 && !isQuiet(choice.quiet, clockOf(now, choice))
  const isTime = mayRing && fresh.some(({ slot, at }) => standing.due.includes(slot) && !isLate(at, now))
  const again = againAt(choice, state)
  const isAgainDue = again !== null && again <= now
  const isAlone = moments.every(({ at }) => Math.abs(at.getTime() - now.getTime()) >= lateMs)
  const isAgain = !isTime && mayRing && isAgainDue && isAlone && !isLate(again, now) && !standing.hasLogged
  const after: PushState = {
    day: today,
    passed: passed.map(({ slot }) => slot),
    firstAt: state.firstAt ?? (isTime ? now.toISOString() : null),
    again: state.again || isAgainDue,
  }
  return {
    send: isTime ? 'time' : isAgain ? 'again' : null,
    state: after,
    nextAt: toNext(choice, after, standing, { now, spread }),
  }
}

/** When a phone whose reminders were just chosen is to be looked at first. */
export function firstLook(
  choice: PushChoice,
  plan: Pick<DayStanding, 'slots'>,
  { now, spread }: { now: Date; spread: number },
): { state: PushState; nextAt: Date } {
  const today = dayIn(now, choice.timeZone)
  const gone = toMoments(choice, plan.slots, today, spread).filter(({ at }) => at <= now)
  const state = { day: today, passed: gone.map(({ slot }) => slot), firstAt: null, again: false }
  return { state, nextAt: toNext(choice, state, plan, { now, spread }) }
}

type Moment = { slot: Slot; at: Date }

/** The moments of a day at which this phone is reminded, without those that lie in the quiet hours. */
function toMoments(
  { times, timeZone, quiet }: PushChoice,
  ofPlan: readonly Slot[],
  day: string,
  spread: number,
): Moment[] {
  return ofPlan
    .filter((slot) => !isQuiet(quiet, times[slot]))
    .map((slot) => {
      const room = Math.min(spreadMinutes, minutesUntilQuiet(quiet, times[slot]))
      const delay = Math.floor(spread * room * 60) * 1000
      return { slot, at: new Date(instantAt(day, times[slot], timeZone).getTime() + delay) }
    })
}

function againAt({ againAfter }: PushChoice, { firstAt, again }: PushState): Date | null {
  if (againAfter === 0 || again || firstAt === null) return null
  return new Date(Date.parse(firstAt) + againAfter * 60 * minuteMs)
}

function toNext(
  choice: PushChoice,
  state: PushState,
  { slots: ofPlan }: Pick<DayStanding, 'slots'>,
  { now, spread }: { now: Date; spread: number },
): Date {
  const days = [state.day, addDays(state.day, 1), addDays(state.day, 2)]
  const moments = days.flatMap((day) => toMoments(choice, ofPlan, day, spread).map(({ at }) => at))
  const again = againAt(choice, state)
  const ahead = [...moments, ...(again ? [again] : [])].filter((at) => at > now)
  // A plan without exercises may have some tomorrow.
  return ahead.sort((a, b) => a.getTime() - b.getTime())[0] ?? new Date(now.getTime() + 24 * 60 * minuteMs)
}

function isLate(at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() > lateMs
}

function clockOf(now: Date, { timeZone }: PushChoice): string {
  const there = new TZDate(now.getTime(), timeZone)
  return [there.getHours(), there.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
