import type { Equipment, Position } from '@/lib/catalog/taxonomy'
import type { Flag } from '@/lib/safety/flag'
import type { PatientFacts } from '@/lib/safety/patient-facts'
import type { DraftGoal } from './rules'

type Condition = PatientFacts['conditions'][number]

/** What a draft is made from. What is absent is not known. */
export type DraftFindings = Pick<Condition, 'side' | 'stage' | 'irritability'> & {
  /** Of the template. */
  code: string
  /** That the patient can take. */
  positions?: readonly Position[] | undefined
  /** What is at home. */
  equipment?: readonly Equipment[] | undefined
  minutesPerDay: number
  goals: readonly DraftGoal[]
  /** In force today. */
  flags: readonly Flag[]
  /** The clinic's day. */
  today: string
}

/** The findings with what is not known of the condition read at its strictest. */
export function atStrictest({ irritability, stage }: Pick<DraftFindings, 'irritability' | 'stage'>) {
  return { irritability: irritability ?? ('high' as const), stage: stage ?? ('acute' as const) }
}
