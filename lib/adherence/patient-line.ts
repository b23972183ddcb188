/** Why someone should be looked at first. */
export type Alert =
  | { kind: 'painHigh'; pain: number }
  | { kind: 'painRose'; from: number; to: number }
  | { kind: 'stoppedLogging'; daysAgo: number; pain: number | null }
  | { kind: 'wrote'; note: string }

export type PatientLog = {
  /** The last 28 days, today last: how much of each was done, 0 to 1; null on a day without any. */
  days: readonly (number | null)[]
  pain: readonly (number | null)[]
  /** done ÷ planned, 0 to 1 */
  share: number | null
  daysDue: number
  daysDone: number
  firstPain: number | null
  lastPain: number | null
  lastLog: { daysAgo: number; time: string }
}

/** A row of the patient list: who, on which plan, and how it goes. Days are counted in the clinic's calendar. */
export type PatientLine = {
  id: string
  name: string
  age: number | null
  recordNumber: string | null
  archived: boolean
  plan: {
    id: string
    title: string
    phase: { number: number; title: string } | null
    week: number | null
    published: boolean
  } | null
  link: { daysAgo: number; opened: boolean } | null
  /** null until the patient has logged something. */
  log: PatientLog | null
  alert: Alert | null
}

export type PatientLinePage = { lines: PatientLine[]; nextCursor: string | null }
