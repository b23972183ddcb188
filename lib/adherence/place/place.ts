import type { AlertKind } from '../alert/alert'
import type { PatientLine } from '../patient-line'
import { type Group, groups } from './groups'
import type { Reason, SeenReason } from './reasons'

/** What the database keeps of where a patient stands, and why. */
export type Place = { rank: number; reason: Reason | null }

/**
 * What the database sorts patients by; the numbers stand in patient_place and in its triggers. Ranks -2, -1 and 0 are all
 * "look at first": an alert that nobody has seen, then something written or wrong PINs that nobody has, then what follows from the log.
 * After them, in the same list, comes who was dealt with today.
 */
const alertRank = -2
const writtenRank = -1
const lookFirstRank = groups.indexOf('lookFirst')
export const doneRank = groups.indexOf('doneToday')
export const archivedRank = groups.indexOf('archived')

/** The group that a rank of the database belongs to. */
export function groupOf(rank: number): Group {
  return rank < 0 ? 'lookFirst' : (groups[rank] ?? 'noPlan')
}

/** The ranks that the list of a group shows. */
export function ranksOf(group: Group): number[] {
  if (group === 'lookFirst') return [alertRank, writtenRank, lookFirstRank, doneRank]
  return [groups.indexOf(group)]
}

/** The rank of a patient, by what there is to do for them. */
export function toRank(line: PatientLine): number {
  if (line.unseen.length > 0 && !line.archived) return isQuiet(line) ? writtenRank : alertRank
  return groups.indexOf(toGroup(line))
}

/** What waits without harm: something written, and wrong PINs at a link. */
function isQuiet({ alert }: PatientLine): boolean {
  return alert?.kind === 'wrote' || alert?.kind === 'proofTries'
}

function toGroup({ archived, plan, log, link, alert }: PatientLine): Group {
  if (archived) return 'archived'
  if (!plan) return 'noPlan'
  if (!plan.published) return 'notPublished'
  if (alert) return 'lookFirst'
  if (log) return 'goingToPlan'
  return link && !link.opened ? 'linkNotOpened' : 'noLog'
}

const ofAlert = {
  painHigh: 'toldToStop',
  redFlag: 'toldToStop',
  heldLine: 'heldLine',
  wrote: 'asked',
  flood: 'flood',
  proofTries: 'proofTries',
  painRose: 'painRose',
  stoppedLogging: 'stoppedLogging',
} as const satisfies Record<NonNullable<PatientLine['alert']>['kind'], Reason>

const ofSeen = {
  'pain-high': 'toldToStop',
  'red-flag': 'toldToStop',
  'held-line': 'heldLine',
  question: 'asked',
  flood: 'flood',
  'proof-tries': 'proofTries',
} as const satisfies Record<AlertKind, SeenReason>

/** Where somebody stands for the rest of the day on which a member saw what there was: in the list of what it was about. */
export function toDonePlace({ kind }: { kind: AlertKind }): { rank: number; reason: SeenReason } {
  return { rank: doneRank, reason: ofSeen[kind] }
}

/** The reason of a patient's row, or null where there is none. Pure. */
export function toReason({ archived, alert, ready }: PatientLine): Reason | null {
  if (archived) return null
  if (alert) return ofAlert[alert.kind]
  return ready ? 'mayDischarge' : null
}
