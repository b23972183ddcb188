import type { CatalogItem } from '@/lib/catalog/item'
import { findFigure } from '@/lib/figure/find-figure'
import type { FrozenPlan } from '@/lib/plan/frozen-plan'
import type { PlanContent } from '@/lib/plan/schema'
import { toFrozenPlan } from '@/lib/plan/to-frozen-plan'
import type { BuilderClinic, BuilderPatient } from './builder-context'

/** The draft as if it were published now, for the preview; lines whose item is unknown are left out. */
export function toDraftVersion(
  content: PlanContent,
  catalog: ReadonlyMap<string, CatalogItem>,
  { today, member, ...clinic }: BuilderClinic,
  patient: BuilderPatient,
): FrozenPlan {
  const phases = content.phases.map((phase) => ({
    ...phase,
    items: phase.items.filter((item) => catalog.has(item.slug)),
  }))
  return toFrozenPlan({
    content: { ...content, phases },
    findItem: (slug) => catalog.get(slug) ?? null,
    findFigure,
    clinic,
    therapist: member,
    patient: { firstName: patient.firstName },
    versionNumber: 0,
    publishedOn: today,
  })
}
