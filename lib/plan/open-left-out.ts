import type { LeftOut } from './left-out'
import type { PlanContent } from './schema'

/** Those that still matter: their phase is there, and neither they nor what was taken in their place. */
export function openLeftOut<Entry extends LeftOut>(entries: readonly Entry[], content: PlanContent): Entry[] {
  const phases = new Set(content.phases.map((phase) => phase.id))
  const lines = new Set(content.phases.flatMap(({ items }) => items.map((line) => line.id)))
  return entries.filter(({ line, phaseId }) => phases.has(phaseId) && !lines.has(line.id))
}
