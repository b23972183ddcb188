import { InputError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { type PlanContent, planContentSchema } from '../schema'
import { stableId } from '../stable-id'
import type { FrozenLine, FrozenPlan } from './frozen-plan'

/**
 * What a version says, as a draft to go on from: its lines under their own ids, those that waited for their condition
 * at the end of their phase, without the safety items that freezing added and the sentences it wrote. A line whose item
 * is archived by now stays. InputError for a version that today's limits of a draft do not take.
 */
export function toDraftContent({ content, withheld, versionNumber }: FrozenPlan): PlanContent {
  const phases = content.phases.map((phase) => ({
    ...phase,
    items: [
      ...phase.items.filter(({ id, slug }) => id !== stableId(phase.id, slug)),
      ...withheld.filter(({ phaseId }) => phaseId === phase.id).map(({ line }) => line),
    ].map(withoutWords),
  }))
  const read = planContentSchema.safeParse({ ...content, schemaVersion: 2, phases })
  if (read.success) return read.data
  const message = said('plan.version.noDraft', { number: versionNumber })
  throw new InputError(
    message,
    read.error.issues.map(({ path, message: allowed }) => ({ path: path.join('.'), found: '', allowed })),
  )
}

function withoutWords({ said: _, ...line }: FrozenLine) {
  return line
}
