import type { Say } from '@/lib/handout/text/say'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { listPlannedDays } from '@/lib/reading/planned-days'
import type { ReadingLine } from '@/lib/reading/reading'
import { plain, type RichText } from '@/lib/rich-text'
import type { ModelLog } from './handout-model'

const mostBoxes = 3

/** The weekly log: a row for each exercise and a line for the worst pain of the day; null without exercises. */
export function toWeekLog(
  exercises: readonly ReadingLine[],
  clinic: FrozenPlan['clinic'],
  locale: string,
  say: Say,
): ModelLog | null {
  if (exercises.length === 0) return null
  return {
    title: say.plain('log.title'),
    more: say.plain('log.more'),
    days: listDayNames(locale, clinic.firstDayOfWeek),
    rows: exercises.map((exercise, index) => ({
      label: toLabel(exercise, index + 1, say),
      planned: listPlannedDays(exercise.frequency, clinic.firstDayOfWeek),
      times: toTimes(exercise),
    })),
    pain: plain(say.plain('log.pain')),
  }
}

/** Boxes of a day: one for each time, where so many can be told apart; a range has its larger number. */
function toTimes({ frequency: { perDay }, often }: ReadingLine): number {
  const times = typeof perDay === 'object' && 'max' in perDay ? perDay.max : often.timesPerDay
  return times <= mostBoxes ? Math.max(1, times) : 1
}

function toLabel({ title: name, frequency: { perDay } }: ReadingLine, number: number, say: Say): RichText {
  if (perDay === undefined || perDay === 1) return say.rich('log.row', { number, name })
  if (typeof perDay === 'number') return say.rich('log.rowOften', { number, name, perDay })
  if ('everyHours' in perDay) return say.rich('log.rowHours', { number, name, hours: perDay.everyHours })
  return say.rich('log.rowRange', { number, name, from: perDay.min, to: perDay.max })
}

/** Two letters a day, as on a calendar: "Mo". */
export function listDayNames(locale: string, firstDayOfWeek: number): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  // 5 January 2026 was a Monday.
  return Array.from({ length: 7 }, (_, index) =>
    format.format(new Date(Date.UTC(2026, 0, 5 + ((index + firstDayOfWeek - 1) % 7)))).slice(0, 2),
  )
}
