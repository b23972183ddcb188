import type { DraftFindings } from '@/lib/draft/draft-findings'
import type { PatientFacts } from '@/lib/safety/patient-facts'
import type { DraftCondition } from './template-query'

/** What is chosen in the dialog; flags and day come from the patient's record and the clinic. */
export type ChosenFindings = Omit<DraftFindings, 'flags' | 'today'>

/** Half an hour a day is what most people say they can find (clinical spec 6.2). */
const usualMinutes = 30

/**
 * The findings as the patient's record has them: the first of its conditions that a template is for, by its code or its
 * name, and what was asked about positions and home. No condition where none of them has a template.
 */
export function firstFindings(facts: PatientFacts, conditions: readonly DraftCondition[]): ChosenFindings {
  const { positions, equipment } = facts
  const known = facts.conditions.flatMap((condition) => {
    const template =
      conditions.find(({ icd10cm }) => condition.code && icd10cm.includes(condition.code)) ??
      conditions.find(({ name }) => name.toLowerCase() === condition.text.toLowerCase())
    return template ? [{ condition, template }] : []
  })[0]
  const { side, stage, irritability } = known?.condition ?? facts.conditions[0] ?? {}
  return {
    code: known?.template.code ?? '',
    ...(side ? { side } : {}),
    ...(stage ? { stage } : {}),
    ...(irritability ? { irritability } : {}),
    ...(positions ? { positions } : {}),
    ...(equipment ? { equipment } : {}),
    minutesPerDay: usualMinutes,
    goals: [],
  }
}
