import type { PatientInput } from './schema'

/** A patient's own data, dates as "YYYY-MM-DD" and instants as ISO strings, fit for JSON. */
export type Patient = Omit<PatientInput, 'memberId'> & {
  id: string
  /** Member who treats this patient, if one does. */
  memberId: string | null
  archived: boolean
}

/** A patient's most recent plan, as lists show it. */
export type PatientPlan = {
  id: string
  title: string
  updatedAt: string
  /** Newest published version, if there is one. */
  version: { number: number; publishedAt: string } | null
  link: { state: 'not-opened' | 'opened'; madeAt: string; lastOpenedAt: string | null } | null
}

export type PatientRow = Patient & { plan: PatientPlan | null; planCount: number }
export type PatientPage = {
  patients: PatientRow[]
  /** Hand it back as `cursor` for the next page; null on the last. */
  nextCursor: string | null
}

/** First and last name, in the order they are spoken. */
export function patientName(patient: { firstName: string; lastName: string }): string {
  return [patient.firstName, patient.lastName].filter(Boolean).join(' ')
}
