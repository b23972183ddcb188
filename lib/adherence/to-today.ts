import { isDue } from '@/lib/reading/is-due'
import type { SharedLine, SharedPlan } from '@/lib/share/shared-plan'
import type { DayBody } from './check-in'
import { type LoggedCheckIn, latestWords, shareDone } from './latest-word'

/** A line on the patient's day: `times` of `of` are done, the last of them at an ISO instant. */
export type TodayLine = { line: SharedLine; times: number; of: number; at: string | null; isDone: boolean }

export type Today = {
  due: TodayLine[]
  /** Enough for this week, or resting until tomorrow. */
  notDue: TodayLine[]
  done: number
  /** Of all that is due, and of what is left of it. */
  minutes: number
  minutesLeft: number
  next: TodayLine | null
  /** What was said about the day as a whole. */
  dayWord: DayBody | null
}

/** Above this, one tick stands for all the times of a day. */
const mostTicks = 4

/** The page on one day of the patient's own calendar, from the check-ins of that day and the two weeks before. */
export function toToday(page: SharedPlan, checkIns: readonly LoggedCheckIn[], day: string): Today {
  const words = latestWords(checkIns)
  const doneDaysOf = ({ id, often }: SharedLine) =>
    [...words].filter(([, log]) => shareDone(log.items.get(id), often.timesPerDay) > 0).map(([date]) => date)
  const lines = page.exercises.map((line) => ({
    ...toTodayLine(line, checkIns, day),
    doneDays: doneDaysOf(line),
  }))
  const isOpen = ({ line, times, doneDays }: (typeof lines)[number]) =>
    times > 0 || isDue(line.often, doneDays, day, page.clinic.firstDayOfWeek)
  const due = lines.filter(isOpen)
  const left = due.filter(({ isDone }) => !isDone)
  return {
    due,
    notDue: lines.filter((line) => !isOpen(line)),
    done: due.length - left.length,
    minutes: wholeMinutes(due),
    minutesLeft: wholeMinutes(left),
    next: left[0] ?? null,
    dayWord: words.get(day)?.day ?? null,
  }
}

function toTodayLine(line: SharedLine, checkIns: readonly LoggedCheckIn[], day: string): TodayLine {
  const of = line.often.timesPerDay <= mostTicks ? line.often.timesPerDay : 1
  const said = checkIns.filter(({ itemId, localDate }) => itemId === line.id && localDate === day)
  const word = latestWords(said).get(day)
  const share = shareDone(word?.items.get(line.id), line.often.timesPerDay)
  const times = Math.floor(share * of + 1e-9)
  return { line, times, of, at: share > 0 ? (word?.lastLoggedAt ?? null) : null, isDone: times >= of }
}

function wholeMinutes(lines: readonly TodayLine[]): number {
  return Math.ceil(lines.reduce((sum, { line }) => sum + line.minutes, 0))
}
