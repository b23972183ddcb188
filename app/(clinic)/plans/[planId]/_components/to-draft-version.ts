import type { CatalogItem } from '@/lib/catalog/item'
import type { SlimItem } from '@/lib/catalog/slim-item'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { toFrozenPlan } from '@/lib/plan/frozen/to-frozen-plan'
import type { PlanContent } from '@/lib/plan/schema'
import { remember } from '@/lib/remember'
import type { BuilderClinic, BuilderPatient } from './builder-context'

/** The draft as if it were published now, for the preview; lines whose item is unknown are left out, words that have not come too. */
export function toDraftVersion(
  content: PlanContent,
  catalog: ReadonlyMap<string, SlimItem>,
  clinic: BuilderClinic,
  patient: BuilderPatient,
): FrozenPlan {
  const phases = content.phases.map((phase) => ({
    ...phase,
    items: phase.items.filter((item) => catalog.has(item.slug)),
  }))
  return toFrozenPlan({
    content: { ...content, phases },
    catalogs: toCatalogs(catalog, content.locale),
    clinic: toClinic(clinic),
    therapist: clinic.member,
    patient: { firstName: patient.firstName },
    versionNumber: 0,
    publishedOn: clinic.today,
  })
}

/* The same objects each time, so that a line that did not change is not put into words again. */
const toCatalogs = remember((catalog: ReadonlyMap<string, SlimItem>, locale: PlanContent['locale']) => ({
  [locale]: {
    find: (slug: string) => {
      const item = catalog.get(slug)
      return item ? toWhole(item) : null
    },
  },
}))
const toWhole = remember(
  ({ title: _, ...item }: SlimItem): CatalogItem => ({ ...item, text: item.text ?? null }),
)
const toClinic = remember(({ today: _, member: __, ...clinic }: BuilderClinic) => clinic)
