import { remember } from '@/lib/remember'
import type { Dosage } from './dosage'
import { daysAWeek } from './dose-volume'
import type { DosedItem } from './dosed-item'
import { estimateMinutes, once, type Round } from './estimate-minutes'
import { isExercise, kindGroup, type Side } from './kind'

/** `round` of a line that is done in a group. */
export type BurdenLine = { item: DosedItem; dosage?: Dosage | null; side?: Side; round?: Round }

/**
 * How heavy a list of lines is for the patient: exercises, self-care and education lines, and minutes on the busiest
 * day, rounded up to whole ones (clinical spec 6.2). Pass each line's effective dose (its own, or the catalog's).
 */
export function planBurden(lines: readonly BurdenLine[]): {
  exercises: number
  careLines: number
  minutesPerDay: number
} {
  const exercises = lines.filter(({ item }) => isExercise(item.kind))
  const care = lines.filter(({ item }) => ['selfCare', 'advice'].includes(kindGroup(item.kind)))
  return {
    exercises: exercises.length,
    careLines: care.length,
    minutesPerDay: Math.ceil(busiestDay(exercises)),
  }
}

/**
 * Lines of at most 3 days a week and walking that is not daily go on different days where the week has room for both,
 * so that the busiest day has the longer of the two; every other line is counted as daily. The specification's words
 * stop at walking of 4 days, its figures ("largest now 28") hold only when 5 days beside 2 of strength count as well.
 */
function busiestDay(lines: readonly BurdenLine[]): number {
  const timed = lines.map(({ item, dosage, side, round = once }) => ({
    walks: item.kind === 'AE',
    days: dosage ? daysAWeek(dosage) || 7 : 7,
    minutes: dosage ? minutesOf(dosage, item, side ?? 'none', round) : 0,
  }))
  const strength = timed.filter(({ walks, days }) => !walks && days <= 3.5)
  const aerobic = timed.filter(({ walks, days }) => walks && days < 7)
  const daily = timed.filter((line) => !strength.includes(line) && !aerobic.includes(line))
  const apart = most(strength) + most(aerobic) <= 7
  const [first, second] = [sum(strength), sum(aerobic)]
  return sum(daily) + (apart ? Math.max(first, second) : first + second)
}

const minutesOf = remember((dosage: Dosage, item: DosedItem, side: Side | 'none', round: Round) =>
  estimateMinutes(dosage, item, side === 'none' ? undefined : side, round),
)
const sum = (lines: readonly { minutes: number }[]) =>
  lines.reduce((total, { minutes }) => total + minutes, 0)
const most = (lines: readonly { days: number }[]) => Math.max(0, ...lines.map(({ days }) => days))
