import type { ItemKind } from '@/lib/dosage/kind'
import type { FrozenPhase } from '@/lib/plan/frozen/frozen-plan'
import { howOften } from '@/lib/share/how-often'
import { isExerciseKind } from '@/lib/share/line-group'
import type { ScheduledItem } from './summarize'

/** A published version cut down to what decides when something is due. */
export type ScheduleRow = {
  publishedOn: string
  /** First day of the plan, where it names one. */
  startDate: string | null
  currentPhaseId: string | null
  phases: FrozenPhase[]
  items: Record<string, { kind: ItemKind }>
}

/** The exercises of the version's current phase with their frequency; advice and clinic work are not ticked. */
export function toScheduledItems({
  phases,
  currentPhaseId,
  items,
}: Pick<ScheduleRow, 'phases' | 'currentPhaseId' | 'items'>): ScheduledItem[] {
  const phase = phases.find(({ id }) => id === currentPhaseId) ?? phases[0]
  return (phase?.items ?? []).flatMap(({ id, slug, dosage }) => {
    const item = items[slug]
    if (!item || !isExerciseKind(item.kind)) return []
    return [{ itemId: id, often: howOften(dosage) }]
  })
}
