import type { PatientSign } from '@/lib/safety/patient-signs'
import type { AskedWords } from './alert/alert'
import type { TimeOff } from './check-in'
import type { Group } from './place/groups'
import type { Reason, SeenReason } from './place/reasons'
import type { Reassessment } from './visit/reassessment'

/** Why someone should be looked at first. `later`: a lower pain that was told later on that day. */
export type Alert =
  | { kind: 'painHigh'; pain: number; later: number | null; on: string }
  | { kind: 'redFlag'; signs: PatientSign[]; on: string }
  | { kind: 'flood'; on: string }
  | { kind: 'proofTries'; tries: number }
  | { kind: 'heldLine'; version: number; rule: string }
  | { kind: 'painRose'; from: number; to: number }
  | { kind: 'stoppedLogging'; daysAgo: number; pain: number | null }
  | { kind: 'wrote'; note: string; asked: AskedShown | null }

/** What a question is about, in a line of the list; `title` names its exercise. */
export type AskedShown = Pick<AskedWords, 'about' | 'title'>

export type PatientLog = {
  /** The last 28 days, today last: how much of each was done, 0 to 1; null on a day without any. */
  days: readonly (number | null)[]
  pain: readonly (number | null)[]
  /** done ÷ planned, 0 to 1 */
  share: number | null
  /** Exercises that were due and that were done, all days together; parts are rounded down. */
  due: number
  done: number
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
  /** The patient is off today: until which ISO day, and why. */
  timeOff: Pick<TimeOff, 'until' | 'why'> | null
  /** The plan has come to its end by what it says itself: ask whether the patient may be discharged. */
  ready: boolean
  /** Alerts that nobody has marked as seen, the most urgent first; while there are any, `alert` is about the first. */
  unseen: { id: string; planId: string }[]
}

/** A row with the group it stands in, and why its plan is to be looked at anew; null when it is not. */
export type ListedPatient = PatientLine & {
  group: Group
  reassess: Reassessment | null
  /** The newest answer that a question of this patient got on the clinic's day: who, at which time of day, what. */
  answered: { by: string; at: string; text: string } | null
  /** Of who was dealt with today: who did it, at which time of day, and what it was about. */
  done: { by: string; at: string; about: SeenReason } | null
}

/** How many patients each list and each group of a list has, whatever is searched for. */
export type PatientCounts = {
  mine: number
  clinic: number
  archived: number
  /** Of the list that was asked for. */
  groups: Partial<Record<Group, number>>
  /** Of the same, why they stand in their group. */
  reasons: Partial<Record<Reason, number>>
}

export type PatientLinePage = {
  lines: ListedPatient[]
  /** Hand it back as `cursor` for the next page; null on the last. */
  nextCursor: string | null
  counts: PatientCounts
}
