import type { SlimItem } from '@/lib/catalog/slim-item'
import { withSafetyItems } from '@/lib/plan/frozen/safety-items'
import { givenContent } from '@/lib/plan/given-lines'
import type { PlanContent } from '@/lib/plan/schema'

/** The draft as a version of it would stand, to be compared with one. */
export function asGiven(content: PlanContent, catalog: ReadonlyMap<string, SlimItem>): PlanContent {
  return withSafetyItems(givenContent(content), (slug) => catalog.get(slug)?.kind === 'SF')
}
