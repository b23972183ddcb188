import { builtInCatalog } from '@/lib/catalog/catalog'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { toFrozenPlan } from '@/lib/plan/frozen/to-frozen-plan'
import type { PlanContent } from '@/lib/plan/schema'

type Given = Parameters<typeof toFrozenPlan>[0]

const clinic = {
  name: 'Elm Road',
  country: 'US',
  emergencyNumber: '911',
  timeZone: 'UTC',
  firstDayOfWeek: 1,
  paperSize: 'letter' as const,
}

/** A plan as a clinic publishes it: with the built-in catalog, in version 1 of November 2026 unless more is given. */
export function toFrozen(content: PlanContent, given: Partial<Omit<Given, 'content'>> = {}): FrozenPlan {
  return toFrozenPlan({
    content,
    catalogs: { [content.locale]: builtInCatalog(content.locale) },
    clinic,
    therapist: { name: 'Ines Okafor' },
    patient: { firstName: 'Tomas' },
    versionNumber: 1,
    publishedOn: '2026-11-01',
    ...given,
  })
}
