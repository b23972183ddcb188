import { tidyGroups } from './line-groups'
import type { PlanContent, PlanItem } from './schema'

/** Whether a line is given to the patient: one that waits for its condition is not. */
export function isGiven({ condition, conditionMet }: Pick<PlanItem, 'condition' | 'conditionMet'>): boolean {
  return condition === undefined || conditionMet === true
}

/** The content with the lines that are given alone; a group of which one is left is none. */
export function givenContent<Content extends Pick<PlanContent, 'phases'>>(content: Content): Content {
  return {
    ...content,
    phases: content.phases.map((phase) => tidyGroups({ ...phase, items: phase.items.filter(isGiven) })),
  }
}
