import { type Slot, slots } from '@/lib/dosage/slot'
import { pauseOn } from '@/lib/plan/pause-on'
import { dayBoxes } from '@/lib/reading/day-boxes'
import { dayToMove } from '@/lib/reading/day-to-move'
import { isDue } from '@/lib/reading/is-due'
import type { SharedLine, SharedPlan } from '@/lib/share/shared-plan'
import { type BoxState, shareOfBoxes, toBoxStates } from './box-states'
import type { TimeOff } from './check-in'
import { type DayLog, toDayLogs } from './day-log'
import { type DayWord, toDayWord } from './day-word'
import { daysDone } from './days-done'
import type { LoggedCheckIn } from './logged-check-in'
import { movedDays } from './moved-days'
import { timeOffOn, toTimesOff } from './time-off'

/**
 * A line on the patient's day: its boxes, of which `times` of `of` are done, the last of them at an ISO instant. `isSettled`:
 * of each box something was said. `isLater`: none of them is due before a later time of the day.
 */
export type TodayLine = {
  line: SharedLine
  boxes: BoxState[]
  times: number
  of: number
  at: string | null
  isDone: boolean
  isSettled: boolean
  isLater: boolean
  /** Boxes that are due by now and of which nothing was said. */
  open: number
  /** The named day of this week that may be made up for today. */
  insteadOf: string | null
}

export type Today = {
  due: TodayLine[]
  /** Enough for this week, or resting until tomorrow. */
  notDue: TodayLine[]
  /** To be asked about first: counts as nothing that is to be done. */
  held: TodayLine[]
  /** Paused on this day, and not done on it: counts as nothing that is to be done. */
  resting: TodayLine[]
  /** Lines of which by now all is done, at least in part. */
  done: number
  /** Lines of which something is left by now, and of which only a later time of the day is. */
  left: number
  later: number
  /** Of all that is due, and of what is left of it by now. */
  minutes: number
  minutesLeft: number
  next: TodayLine | null
  painBefore: number | null
  /** Of the last seven days, on how many anything was done. */
  daysDone: number
  /** The patient is off on this day. */
  timeOff: TimeOff | null
  /** What was said about the day as a whole. */
  dayWord: DayWord | null
}

/**
 * The page on one day of the patient's own calendar, from the check-ins of that day and the two weeks before. `now` is the
 * time of day that it is: what comes later is not due yet; the last one where the whole day counts.
 */
export function toToday(
  page: SharedPlan,
  checkIns: readonly LoggedCheckIn[],
  day: string,
  now: Slot = 'bedtime',
): Today {
  const logs = toDayLogs(checkIns)
  const timesOff = toTimesOff(checkIns)
  const timeOff = timeOffOn(timesOff, day)
  const toPart = ({ line, boxes }: Omit<TodayLine, 'insteadOf'>): 'due' | 'notDue' | 'held' | 'resting' => {
    if (line.held) return 'held'
    if (boxes.some(({ result }) => result !== null)) return 'due'
    if (timeOff || pauseOn(line, day) !== null) return 'resting'
    return isDue(line.often, doneDaysOf(line, logs), day, page.clinic.firstDayOfWeek) ? 'due' : 'notDue'
  }
  const parts = { due: [], notDue: [], held: [], resting: [] } as Pick<
    Today,
    'due' | 'notDue' | 'held' | 'resting'
  >
  for (const shared of page.exercises) {
    const line = toTodayLine(shared, logs.get(day), now)
    const part = toPart(line)
    const insteadOf = part === 'notDue' ? missedDay(shared, page, { logs, timesOff, day }) : null
    parts[part].push({ ...line, insteadOf })
  }
  const { due } = parts
  const left = due.filter(({ open }) => open > 0)
  const later = due.filter(({ open, isSettled }) => open === 0 && !isSettled)
  return {
    ...parts,
    done: due.filter(({ open, times, boxes }) => open === 0 && (times > 0 || boxes.some(isBegun))).length,
    left: left.length,
    later: later.length,
    minutes: wholeMinutes(due, () => 1),
    minutesLeft: wholeMinutes(left, ({ open, of }) => open / of),
    next: left[0] ?? null,
    dayWord: toDayWord(logs.get(day)),
    painBefore: logs.get(day)?.painBefore?.value ?? null,
    daysDone: daysDone(logs, day),
    timeOff,
  }
}

function missedDay(
  line: SharedLine,
  { clinic, publishedOn }: Pick<SharedPlan, 'clinic' | 'publishedOn'>,
  known: { logs: ReadonlyMap<string, DayLog>; timesOff: readonly TimeOff[]; day: string },
): string | null {
  const { logs, timesOff, day } = known
  const moved = movedDays(logs, line.id)
  const isAsked = (one: string) =>
    one >= publishedOn && !moved.has(one) && !timeOffOn(timesOff, one) && pauseOn(line, one) === null
  return dayToMove(line.often, { doneDays: doneDaysOf(line, logs), isAsked }, day, clinic.firstDayOfWeek)
}

/** The days on which a line was done, at least in part. */
function doneDaysOf(line: SharedLine, logs: ReadonlyMap<string, DayLog>): string[] {
  return [...logs].filter(([, log]) => shareOfBoxes(statesOf(line, log)) > 0).map(([date]) => date)
}

function statesOf({ id, often, slots }: SharedLine, log: DayLog | undefined): BoxState[] {
  return toBoxStates(log?.items.get(id), dayBoxes(often, slots), often.timesPerDay)
}

function toTodayLine(line: SharedLine, log: DayLog | undefined, now: Slot): Omit<TodayLine, 'insteadOf'> {
  const boxes = statesOf(line, log)
  const isDueBy = ({ slot }: BoxState) => slot === null || slots.indexOf(slot) <= slots.indexOf(now)
  const done = boxes.filter(({ result }) => result === 'done')
  const begun = boxes.filter(isBegun)
  return {
    line,
    boxes,
    times: done.length,
    of: boxes.length,
    at: begun.length > 0 ? new Date(Math.max(...begun.map(({ at }) => at ?? 0))).toISOString() : null,
    isDone: done.length === boxes.length,
    isSettled: boxes.every(({ result }) => result !== null),
    isLater: !boxes.some(isDueBy),
    open: boxes.filter((box) => isDueBy(box) && box.result === null).length,
  }
}

function isBegun({ result }: BoxState): boolean {
  return result === 'done' || result === 'partly'
}

function wholeMinutes(lines: readonly TodayLine[], share: (line: TodayLine) => number): number {
  return Math.ceil(lines.reduce((sum, one) => sum + one.line.minutes * share(one), 0))
}
