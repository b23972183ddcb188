import type { Today, TodayLine } from '@/lib/adherence/to-today'
import { type Slot, slots, slotsOf } from '@/lib/dosage/slot'
import { currentPhaseIndex } from '@/lib/plan/current-phase'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { readPlan } from '@/lib/reading/read-plan'

/**
 * The times of day at which something is due on the patient's day and nothing was said of it yet: a line of which one time
 * of two was done needs the other alone.
 */
export function dueSlots(frozen: FrozenPlan, { due }: Today): Slot[] {
  const { phases } = readPlan(frozen)
  const lines = phases[currentPhaseIndex(frozen.content)]?.lines ?? []
  const byId = new Map(lines.map(({ id, frequency }) => [id, slotsOf(frequency)]))
  const open = new Set(due.flatMap((line) => openSlots(line, byId.get(line.line.id) ?? [])))
  return slots.filter((slot) => open.has(slot))
}

/** A box without a time of day of its own is done at the first of the line's times, as long as it is open. */
function openSlots({ boxes }: TodayLine, own: readonly Slot[]): readonly Slot[] {
  const left = boxes.filter(({ result }) => result === null).map(({ slot }) => slot)
  return left.includes(null) ? own : own.filter((slot) => left.includes(slot))
}
