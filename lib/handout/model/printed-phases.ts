import type { ItemKind } from '@/lib/dosage/kind'
import type { PlanLocale } from '@/lib/i18n/messages'
import type { FrozenLine, FrozenPhase, FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { type ReadItem, readItem } from '@/lib/reading/read-item'

/** One plan line together with the catalog item it was frozen with. */
export type PrintedItem = { line: FrozenLine; item: ReadItem; phase: FrozenPhase }

/** Kinds that are exercises: numbered, pictured and ticked in the log. */
export const exerciseKinds: readonly ItemKind[] = ['ST', 'SG', 'MO', 'NM', 'BA', 'AE', 'BR', 'MTs']

/** The phase the patient is in (the first one when none is set), or all phases. */
export function listPrintedPhases({ content }: FrozenPlan, which: 'current' | 'all'): FrozenPhase[] {
  if (which === 'all') return content.phases
  const current = content.phases.find((phase) => phase.id === content.currentPhaseId) ?? content.phases[0]
  return current ? [current] : []
}

/** The lines of phases with their items; a line whose item was not frozen with the plan throws a RangeError. */
export function listPrintedItems(
  frozen: FrozenPlan,
  phases: readonly FrozenPhase[],
  locale: PlanLocale,
): PrintedItem[] {
  return phases.flatMap((phase) =>
    phase.items.map((line) => {
      const item = frozen.items[line.slug]
      if (!item) throw new RangeError(`The plan names ${line.slug}, but was frozen without it.`)
      return { line, item: readItem(item, locale), phase }
    }),
  )
}
