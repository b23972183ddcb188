import type { DayDone } from '../../../_components/adherence-bars'

/** Why someone should be looked at first. */
export type Alert =
  | { kind: 'painHigh'; pain: number }
  | { kind: 'painRose'; from: number; to: number }
  | { kind: 'stoppedLogging'; daysAgo: number; pain: number | null }
  | { kind: 'wrote'; note: string }

export type PatientLog = {
  /** The last 28 days, today last. */
  days: readonly DayDone[]
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

export const groups = [
  'lookFirst',
  'goingToPlan',
  'linkNotOpened',
  'noLog',
  'notPublished',
  'noPlan',
  'archived',
] as const
export type Group = (typeof groups)[number]

/** The group a patient belongs to, by what there is to do for them. */
export function toGroup({ archived, plan, log, link, alert }: PatientLine): Group {
  if (archived) return 'archived'
  if (!plan) return 'noPlan'
  if (!plan.published) return 'notPublished'
  if (alert) return 'lookFirst'
  if (log) return 'goingToPlan'
  return link && !link.opened ? 'linkNotOpened' : 'noLog'
}

/** Rows under their groups in the order of work; groups without rows are left out. Keeps the order of the rows. */
export function groupPatients(lines: readonly PatientLine[]): { group: Group; lines: PatientLine[] }[] {
  return groups
    .map((group) => ({ group, lines: lines.filter((line) => toGroup(line) === group) }))
    .filter((entry) => entry.lines.length > 0)
}
