import { patched } from './edit-plan'
import type { PlanContent, PlanPhase } from './schema'

/** Puts a phase at a place, or at the end. */
export function addPhase(content: PlanContent, phase: PlanPhase, index = content.phases.length): PlanContent {
  return { ...content, phases: content.phases.toSpliced(index, 0, phase) }
}

/** Changes a phase's title, weeks, goal or criteria; undefined clears a field. */
export function changePhase(
  content: PlanContent,
  phaseId: string,
  patch: Partial<Omit<PlanPhase, 'id' | 'items'>>,
): PlanContent {
  const phase = content.phases.find(({ id }) => id === phaseId)
  if (!phase) return content
  const changed = patched(phase, patch)
  if (changed === phase) return content
  return { ...content, phases: content.phases.map((one) => (one.id === phaseId ? changed : one)) }
}

/** Moves a phase; `index` counts among the other phases. */
export function movePhase(content: PlanContent, phaseId: string, index: number): PlanContent {
  const from = content.phases.findIndex(({ id }) => id === phaseId)
  const phase = content.phases[from]
  if (!phase || from === index) return content
  return { ...content, phases: content.phases.toSpliced(from, 1).toSpliced(index, 0, phase) }
}

/** Takes a phase out with its items. The last one cannot go: RangeError. */
export function removePhase(content: PlanContent, phaseId: string): PlanContent {
  const phases = content.phases.filter(({ id }) => id !== phaseId)
  if (phases.length === content.phases.length) return content
  if (phases.length === 0) throw new RangeError('The last phase of a plan stays.')
  const { currentPhaseId, ...rest } = content
  return { ...rest, ...(currentPhaseId && currentPhaseId !== phaseId ? { currentPhaseId } : {}), phases }
}
