import { randomUUID } from 'node:crypto'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { addDays } from '@/lib/day'
import { isGiven } from '@/lib/plan/given-lines'
import { needsSite } from '@/lib/plan/plan-problems'
import type { PlanContent, PlanItem } from '@/lib/plan/schema'
import { getTemplate, toPlanContent } from '@/lib/plan/templates/templates'
import type { DemoPlan } from './demo-patients'

/** The plan a therapist would have made for this patient from a template, in its first phase. */
export function toDemoContent(plan: DemoPlan, startDate: string, today: string): PlanContent {
  const content = toPlanContent(getTemplate(plan.template, 'en'), { newId: randomUUID, startDate })
  return {
    ...content,
    reviewDate: addDays(today, 9),
    phases: content.phases.map((phase) => ({
      ...phase,
      // Of what the template offers under a condition the patient likes cold; the rest was decided against.
      items: phase.items
        .map((item) => (item.slug === 'sc-cold' ? { ...item, conditionMet: true as const } : item))
        .filter(isGiven)
        .map((item) => settle(item, plan)),
    })),
  }
}

/** The same plan when the patient has come to a later phase. */
export function inPhase(content: PlanContent, place: number): PlanContent {
  return { ...content, currentPhaseId: content.phases[place]?.id ?? content.currentPhaseId }
}

function settle(item: PlanItem, { side, site }: DemoPlan): PlanItem {
  const entry = builtInCatalog('en').get(item.slug)
  return {
    ...item,
    ...(entry.sideRule === 'one' && !item.side ? { side } : {}),
    ...(needsSite(entry) && !item.site ? { site } : {}),
  }
}
