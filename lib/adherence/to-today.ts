import { pauseOn } from '@/lib/plan/pause-on'
import { isDue } from '@/lib/reading/is-due'
import type { SharedLine, SharedPlan } from '@/lib/share/shared-plan'
import { type DayLog, toDayLogs } from './day-log'
import { type DayWord, toDayWord } from './day-word'
import type { LoggedCheckIn } from './logged-check-in'
import { shareDone } from './share-done'

/** A line on the patient's day: `times` of `of` are done, the last of them at an ISO instant. */
export type TodayLine = { line: SharedLine; times: number; of: number; at: string | null; isDone: boolean }

export type Today = {
  due: TodayLine[]
  /** Enough for this week, or resting until tomorrow. */
  notDue: TodayLine[]
  /** To be asked about first: counts as nothing that is to be done. */
  held: TodayLine[]
  /** Paused on this day, and not done on it: counts as nothing that is to be done. */
  resting: TodayLine[]
  done: number
  /** Of all that is due, and of what is left of it. */
  minutes: number
  minutesLeft: number
  next: TodayLine | null
  /** What was said about the day as a whole. */
  dayWord: DayWord | null
}

/** Above this, one tick stands for all the times of a day. */
const mostTicks = 4

/** The page on one day of the patient's own calendar, from the check-ins of that day and the two weeks before. */
export function toToday(page: SharedPlan, checkIns: readonly LoggedCheckIn[], day: string): Today {
  const logs = toDayLogs(checkIns)
  const doneDaysOf = ({ id, often }: SharedLine) =>
    [...logs]
      .filter(([, log]) => shareDone(log.items.get(id)?.ticks.value, often.timesPerDay) > 0)
      .map(([date]) => date)
  const log = logs.get(day)
  const toPart = ({ line, times }: TodayLine): 'due' | 'notDue' | 'held' | 'resting' => {
    if (line.held) return 'held'
    if (times > 0) return 'due'
    if (pauseOn(line, day) !== null) return 'resting'
    return isDue(line.often, doneDaysOf(line), day, page.clinic.firstDayOfWeek) ? 'due' : 'notDue'
  }
  const parts = { due: [], notDue: [], held: [], resting: [] } as Pick<
    Today,
    'due' | 'notDue' | 'held' | 'resting'
  >
  for (const shared of page.exercises) {
    const line = toTodayLine(shared, log)
    parts[toPart(line)].push(line)
  }
  const { due } = parts
  const left = due.filter(({ isDone }) => !isDone)
  return {
    ...parts,
    done: due.length - left.length,
    minutes: wholeMinutes(due),
    minutesLeft: wholeMinutes(left),
    next: left[0] ?? null,
    dayWord: toDayWord(log),
  }
}

function toTodayLine(line: SharedLine, log: DayLog | undefined): TodayLine {
  const of = line.often.timesPerDay <= mostTicks ? line.often.timesPerDay : 1
  const ticks = log?.items.get(line.id)?.ticks
  const share = shareDone(ticks?.value, line.often.timesPerDay)
  const times = Math.floor(share * of + 1e-9)
  return {
    line,
    times,
    of,
    at: ticks && share > 0 ? new Date(ticks.at).toISOString() : null,
    isDone: times >= of,
  }
}

function wholeMinutes(lines: readonly TodayLine[]): number {
  return Math.ceil(lines.reduce((sum, { line }) => sum + line.minutes, 0))
}
