import type { Catalog } from '@/lib/catalog/catalog'
import type { PlanLocale } from '@/lib/i18n/locales'
import type { Finding } from '@/lib/safety/finding'
import type { PatientFacts } from '@/lib/safety/patient-facts'
import { listRemovedByLimit, type RemovedByLimit } from '@/lib/safety/removed-by-limit'
import { reviewPlan } from '@/lib/safety/review-plan'
import type { PlanContent } from './schema'
import { usedItems } from './used-items'

export type PlanReview = {
  /** A finding blocks a line that is given. */
  blocked: boolean
  findings: Finding[]
  removedByLimit: RemovedByLimit[]
}

/**
 * A plan's content held against the safety rules for what is known of the patient on a calendar day (clinical spec 4).
 * A line whose condition is not met has findings as the others do, and blocks nothing before it is given.
 */
export function reviewContent(
  content: PlanContent,
  {
    catalog,
    ...known
  }: {
    catalog: Pick<Catalog, 'find'>
    facts: Pick<PatientFacts, 'flags'>
    today: string
    locale?: PlanLocale
  },
): PlanReview {
  const items = usedItems(content, catalog)
  const findings = reviewPlan(content, { items, ...known })
  const blocked = findings.some(
    ({ severity, lines }) => severity === 'block' && lines.some(({ waiting }) => !waiting),
  )
  return { blocked, findings, removedByLimit: listRemovedByLimit(content, { items }) }
}
