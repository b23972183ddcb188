import type { PlanContent, PlanItem, PlanPhase } from '../schema'
import { stableId } from '../stable-id'

/** Stop rules and when to get help stand on every page a patient gets (clinical spec 6). */
export const everyPlan = ['sf-stop', 'sf-seek'] as const

/** The content with the plan's safety items, the stop rules and when to get help in every phase, as it is frozen. */
export function withSafetyItems(content: PlanContent, isSafety: (slug: string) => boolean): PlanContent {
  const own = content.phases.flatMap((phase) => phase.items).filter(({ slug }) => isSafety(slug))
  const all = [...own, ...everyPlan.map((slug): Pick<PlanItem, 'slug' | 'note'> => ({ slug }))]
  const safety = all.filter(({ slug }, index) => all.findIndex((one) => one.slug === slug) === index)
  return { ...content, phases: content.phases.map((phase) => addMissing(phase, safety)) }
}

function addMissing(phase: PlanPhase, safety: readonly Pick<PlanItem, 'slug' | 'note'>[]): PlanPhase {
  const there = new Set(phase.items.map(({ slug }) => slug))
  const added = safety
    .filter(({ slug }) => !there.has(slug))
    .map(({ slug, note }) => ({ id: stableId(phase.id, slug), slug, ...(note ? { note } : {}) }))
  return added.length === 0 ? phase : { ...phase, items: [...phase.items, ...added] }
}
