import type { TimeOff } from '@/lib/adherence/check-in'
import { addDays } from '@/lib/day'
import { weekdays } from '@/lib/dosage/choices'
import { type Slot, slots } from '@/lib/dosage/slot'
import { currentPhase } from '@/lib/plan/current-phase'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { type DayRule, isPlannedOn, isRuleDay, type PlannedLine, toPlannedLines } from './planned-line'

/** One entry of a calendar: a time of day, and the ISO days it comes back on. Nothing of what is to be done. */
export type Reminder = {
  slot: Slot
  rule: DayRule
  /** What is done on the longest of its days; 0 where nothing tells. */
  minutes: number
  first: string
  last: string
  /** Days of the rule on which nothing is to be done. */
  except: readonly string[]
}

/** The first and the last ISO day that can have one. */
export type ReminderSpan = { from: string; until: string }

/**
 * The reminders of a version: one a time of day, not one an exercise. Days of the week make one entry; each "every so
 * many days" makes another for the days that are not in it already. `held` are ids of lines that wait for a word with
 * the therapist, `timesOff` days on which the patient is off. Pure; nothing else but the span depends on the day.
 */
export function toReminders(
  frozen: FrozenPlan,
  { from, until }: ReminderSpan,
  { held = new Set(), timesOff = [] }: { held?: ReadonlySet<string>; timesOff?: readonly TimeOff[] } = {},
): Reminder[] {
  const lines = toPlannedLines(frozen, held, timesOff)
  const anchor = startOf(frozen)
  const days = listDays(from > anchor ? from : anchor, until)
  return slots.flatMap((slot) => {
    const here = lines.filter((line) => line.slots.includes(slot))
    const taken = new Set<string>()
    return rulesOf(here).flatMap((rule) => {
      const ruleDays = days.filter((day) => isRuleDay(rule, day, anchor) && !taken.has(day))
      const minutes = new Map(ruleDays.map((day) => [day, minutesOn(here, day, anchor)]))
      const reminder = toReminder({ slot, rule }, days, anchor, minutes)
      for (const day of minutes.keys()) taken.add(day)
      return reminder ? [reminder] : []
    })
  })
}

/** The first day of a version: the plan's, or the version's own where that is later. */
export function startOf({ content, publishedOn }: FrozenPlan): string {
  return content.startDate && content.startDate > publishedOn ? content.startDate : publishedOn
}

/** Months that are planned ahead where the plan names no end. */
const monthsAhead = 3

/**
 * The last day to be reminded of, seen from an ISO day: what the plan says of itself, the end of the phase's weeks or the
 * day it is looked at anew, whichever comes last, since until then the page goes on asking for it. Where neither lies
 * ahead, the end of a month in three months: a calendar that nobody looks after ends by itself.
 */
export function lastDayOf({ content, publishedOn }: FrozenPlan, today: string): string {
  const { weeks } = currentPhase(content)
  const start = content.startDate ?? publishedOn
  const phaseEnd = weeks?.to === undefined ? '' : addDays(start, Math.max(1, weeks.to) * 7 - 1)
  const last = [phaseEnd, content.reviewDate ?? ''].sort().at(-1) ?? ''
  return last >= today ? last : endOfMonth(today, monthsAhead)
}

function endOfMonth(today: string, monthsLater: number): string {
  const [year = 0, month = 0] = today.split('-').map(Number)
  return new Date(Date.UTC(year, month + monthsLater, 0)).toISOString().slice(0, 10)
}

/** `minutes` by the days of the rule that are this entry's; null on a day of rest. */
function toReminder(
  { slot, rule }: Pick<Reminder, 'slot' | 'rule'>,
  days: readonly string[],
  anchor: string,
  minutes: ReadonlyMap<string, number | null>,
): Reminder | null {
  const on = [...minutes].flatMap(([day, sum]) => (sum === null ? [] : [day]))
  const first = on[0]
  const last = on.at(-1)
  if (!first || !last) return null
  const isOn = new Set(on)
  return {
    slot,
    rule,
    minutes: Math.max(...on.map((day) => minutes.get(day) ?? 0)),
    first,
    last,
    except: days.filter((day) => day > first && day < last && isRuleDay(rule, day, anchor) && !isOn.has(day)),
  }
}

/** The days of the week of all lines together, then each other interval once, the shortest first. */
function rulesOf(lines: readonly PlannedLine[]): DayRule[] {
  const named = new Set(lines.flatMap(({ rule }) => ('weekdays' in rule ? rule.weekdays : [])))
  const every = new Set(lines.flatMap(({ rule }) => ('everyDays' in rule ? [rule.everyDays] : [])))
  return [
    ...(named.size > 0 ? [{ weekdays: weekdays.filter((day) => named.has(day)) }] : []),
    ...[...every].sort((a, b) => a - b).map((everyDays) => ({ everyDays })),
  ]
}

/** Of all lines that are done on the day; null where all rest. */
function minutesOn(lines: readonly PlannedLine[], day: string, anchor: string): number | null {
  const planned = lines.filter((line) => isPlannedOn(line, day, anchor))
  if (planned.length === 0) return null
  return Math.ceil(planned.reduce((sum, { minutes }) => sum + minutes, 0))
}

function listDays(from: string, until: string): string[] {
  const days: string[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day)
  return days
}
