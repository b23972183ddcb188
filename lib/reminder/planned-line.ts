import type { TimeOff } from '@/lib/adherence/check-in'
import { daysBetween, type Weekday, weekdayOf } from '@/lib/day'
import { weekdays } from '@/lib/dosage/choices'
import { type Slot, slots, slotsOf } from '@/lib/dosage/slot'
import { currentPhaseIndex } from '@/lib/plan/current-phase'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { pauseOn } from '@/lib/plan/pause-on'
import { listPlannedDays } from '@/lib/reading/planned-days'
import { readPlan } from '@/lib/reading/read-plan'
import type { ReadingLine } from '@/lib/reading/reading'

/** Which days a line falls on: days of the week, or every so many days. */
export type DayRule = { weekdays: readonly Weekday[] } | { everyDays: number }

/** An exercise of the phase a patient is in, as reminders need it. */
export type PlannedLine = {
  rule: DayRule
  slots: readonly Slot[]
  /** Of one of its times of day. */
  minutes: number
  pauses: ReadingLine['pauses']
}

/**
 * The exercises of a version that a patient can be reminded of: those of the current phase, without the ones that are
 * held. "3 days a week" leaves the days to the patient; a calendar needs some, so it takes those that the week on paper
 * has boxes for. While the patient is off, every line rests.
 */
export function toPlannedLines(
  frozen: FrozenPlan,
  held: ReadonlySet<string>,
  timesOff: readonly TimeOff[] = [],
): PlannedLine[] {
  const off = timesOff.map(({ from, until }) => ({ from, to: until }))
  const { phases } = readPlan(frozen)
  const lines = phases[currentPhaseIndex(frozen.content)]?.lines ?? []
  return lines
    .filter(({ id, group }) => group === 'exercise' && !held.has(id))
    .map(toPlannedLine)
    .map((line) => ({ ...line, pauses: [...line.pauses, ...off] }))
}

function toPlannedLine({ frequency, often, minutes, pauses }: ReadingLine): PlannedLine {
  const times = slotsOf(frequency)
  const rule = often.everyDays
    ? { everyDays: often.everyDays }
    : { weekdays: weekdays.filter((_, index) => listPlannedDays(frequency, 1)[index]) }
  return { rule, slots: times, minutes: minutes / times.length, pauses }
}

/** Whether a rule names an ISO day; every so many days are counted from `anchor`. */
export function isRuleDay(rule: DayRule, day: string, anchor: string): boolean {
  if ('weekdays' in rule) return rule.weekdays.includes(weekdayOf(day))
  const days = daysBetween(anchor, day)
  return days >= 0 && days % rule.everyDays === 0
}

/** Whether a line is planned for an ISO day and does not rest on it. */
export function isPlannedOn({ rule, pauses }: PlannedLine, day: string, anchor: string): boolean {
  return isRuleDay(rule, day, anchor) && pauseOn({ pauses }, day) === null
}

/** The times of day of a version's exercises, as the page lets the patient choose when each is. */
export function listSlots(frozen: FrozenPlan): Slot[] {
  const lines = toPlannedLines(frozen, new Set())
  return slots.filter((slot) => lines.some((line) => line.slots.includes(slot)))
}
