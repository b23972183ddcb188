import type { PlanContent, PlanItem, PlanPhase } from './schema'

/**
 * The fields that are compared and merged one by one. A dosage is one field: half of one therapist's dose with half of
 * another's is a dose that neither prescribed.
 */
export const itemFields = [
  'slug',
  'side',
  'site',
  'dosage',
  'supervised',
  'note',
  'clinicianNote',
] as const satisfies readonly (keyof PlanItem)[]
export const phaseFields = [
  'title',
  'weeks',
  'goal',
  'enter',
  'exit',
] as const satisfies readonly (keyof PlanPhase)[]
export const planFields = [
  'title',
  'locale',
  'startDate',
  'reviewDate',
  'currentPhaseId',
] as const satisfies readonly (keyof PlanContent)[]

export type ItemField = (typeof itemFields)[number]
export type PhaseField = (typeof phaseFields)[number]
export type PlanField = (typeof planFields)[number]
