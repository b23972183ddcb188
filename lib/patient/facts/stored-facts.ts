import { z } from 'zod'
import { emptyFacts, type PatientFacts, patientFactsSchema } from '@/lib/safety/patient-facts'

/** A patient's facts as they stand in the record, fit for JSON. */
export type StoredFacts = {
  /** What a change is based on; 0 while nothing is recorded. */
  revision: number
  facts: PatientFacts
  /** ISO instant; null at revision 0. */
  changedAt: string | null
  /** Name of whoever recorded them; null at revision 0. */
  changedBy: string | null
}

/** Facts as sent, with the revision they were based on. */
export const factsChangeSchema = z.strictObject({
  revision: z.int().min(0).max(2_147_483_646),
  facts: patientFactsSchema,
})
export type FactsChange = z.infer<typeof factsChangeSchema>

/** The record of a patient of whom nothing is known and nothing was asked. */
export const noFacts: StoredFacts = { revision: 0, facts: emptyFacts, changedAt: null, changedBy: null }
