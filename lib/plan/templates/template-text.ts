/** The words of one template in a language. */
export type TemplateText = {
  name: string
  /** Other names that it is searched by. */
  words?: readonly string[]
  /** For the clinician: when to use it, what to check. */
  guidance: string
  source: string
  phases: readonly {
    /** The clinician's. */
    title: string
    /** The patient's, and so is the goal. */
    patientTitle: string
    goal: string
    /** Absent: the exit criteria of the phase before. */
    enter?: string
    exit: string
  }[]
}

/** Words that templates share: conditions for the clinician, notes to the patient, labels of codes. */
export type SharedTemplateText = {
  afterCriteria: string
  conditions: Readonly<Record<string, string>>
  notes: Readonly<Record<string, string>>
  icd10cm: Readonly<Record<string, string>>
}
