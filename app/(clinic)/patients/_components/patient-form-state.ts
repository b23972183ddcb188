/** Where and on which day the form is filled in: decides how a date is read. */
export type FormClinic = { country: string; today: string }

export type PatientFields = {
  firstName: string
  lastName: string
  /** As it was typed. */
  birthDate: string
  email: string
  locale: string
  recordNumber: string
}

/** What the form says back: what was typed, and what is wrong with it by field; `form` is about the whole. */
export type PatientFormState = {
  values: PatientFields
  problems: Partial<Record<keyof PatientFields | 'form', string>>
  /** Rises with each save, so that a dialog knows when to close. */
  saved?: number
}
export type PatientFormAction = (state: PatientFormState, form: FormData) => Promise<PatientFormState>

export const emptyPatient: PatientFields = {
  firstName: '',
  lastName: '',
  birthDate: '',
  email: '',
  locale: 'en',
  recordNumber: '',
}
