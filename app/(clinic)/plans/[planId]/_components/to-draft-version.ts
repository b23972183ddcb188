import type { SlimItem } from '@/lib/catalog/slim-item'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { toFrozenPlan } from '@/lib/plan/frozen/to-frozen-plan'
import type { PlanContent } from '@/lib/plan/schema'
import type { BuilderClinic, BuilderPatient } from './builder-context'

/** The draft as if it were published now, for the preview; lines whose item is unknown are left out, words that have not come too. */
export function toDraftVersion(
  content: PlanContent,
  catalog: ReadonlyMap<string, SlimItem>,
  { today, member, ...clinic }: BuilderClinic,
  patient: BuilderPatient,
): FrozenPlan {
  const phases = content.phases.map((phase) => ({
    ...phase,
    items: phase.items.filter((item) => catalog.has(item.slug)),
  }))
  const find = (slug: string) => {
    const item = catalog.get(slug)
    if (!item) return null
    const { title: _, ...rest } = item
    return { ...rest, text: item.text ?? null }
  }
  return toFrozenPlan({
    content: { ...content, phases },
    catalogs: { [content.locale]: { find } },
    clinic,
    therapist: member,
    patient: { firstName: patient.firstName },
    versionNumber: 0,
    publishedOn: today,
  })
}
