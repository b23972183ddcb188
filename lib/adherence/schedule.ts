import { isExercise } from '@/lib/dosage/kind'
import { currentPhase } from '@/lib/plan/current-phase'
import { readFrozenPlan } from '@/lib/plan/frozen/read-frozen-plan'
import { type Schedule, scheduleSchema, toSchedule } from '@/lib/plan/frozen/to-schedule'
import { dayBoxes, namedSlots } from '@/lib/reading/day-boxes'
import { howOften } from '@/lib/reading/how-often'
import type { TimeOff } from './check-in'
import type { ScheduledItem } from './count-items'

/** What the database holds of a version: its schedule, and the whole of it where there is none beside it. */
export type StoredSchedule = { schedule: unknown; frozen: unknown }

/** The schedule of a version, as it stands beside it or made from it. */
export function readSchedule({ schedule, frozen }: StoredSchedule): Schedule {
  return schedule === null ? toSchedule(readFrozenPlan(frozen)) : scheduleSchema.parse(schedule)
}

/**
 * The exercises of the version's current phase with their frequency; advice and clinic work are not ticked. The patient's
 * time off asks for nothing, as a pause that the plan names.
 */
export function toScheduledItems(schedule: Schedule, timesOff: readonly TimeOff[] = []): ScheduledItem[] {
  const off = timesOff.map(({ from, until }) => ({ from, to: until }))
  return currentPhase(schedule)
    .lines.filter(({ kind }) => isExercise(kind))
    .map(({ id, often, pauses = [] }) => ({
      itemId: id,
      often: howOften(often),
      boxes: dayBoxes(howOften(often), namedSlots(often ?? {}, howOften(often))),
      pauses: [...pauses, ...(schedule.pauses ?? []), ...off],
    }))
}
