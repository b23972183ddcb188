import type { Today } from '@/lib/adherence/to-today'
import { currentPhaseIndex } from '@/lib/plan/current-phase'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { readPlan } from '@/lib/reading/read-plan'
import { type Slot, slots, slotsOf } from '../slot'

/**
 * The times of day at which something is due on the patient's day and not done yet: a line that was done once of twice
 * needs its later time alone.
 */
export function dueSlots(frozen: FrozenPlan, { due }: Today): Slot[] {
  const { phases } = readPlan(frozen)
  const lines = phases[currentPhaseIndex(frozen.content)]?.lines ?? []
  const byId = new Map(lines.map(({ id, frequency }) => [id, slotsOf(frequency)]))
  const open = new Set(
    due
      .filter(({ isDone }) => !isDone)
      .flatMap(({ line, times }) =>
        (byId.get(line.id) ?? []).filter((_, index, all) => index >= Math.min(times, all.length - 1)),
      ),
  )
  return slots.filter((slot) => open.has(slot))
}
