import type { PatientLine } from '../patient-line'
import { type Group, groups } from './groups'
import type { Reason } from './reasons'

/** What the database keeps of where a patient stands, and why. */
export type Place = { rank: number; reason: Reason | null }

/**
 * What the database sorts patients by; the numbers stand in patient_place and in its triggers. Ranks -1, 0 and 1 are all
 * "look at first": an alert that nobody has seen, then something written or wrong PINs that nobody has, then what follows from the log.
 */
const ranks: readonly Group[] = ['lookFirst', ...groups]
const alertRank = -1
const writtenRank = 0
export const archivedRank = ranks.indexOf('archived')

/** The group that a rank of the database belongs to. */
export function groupOf(rank: number): Group {
  return rank < 0 ? 'lookFirst' : (ranks[rank] ?? 'noPlan')
}

/** The ranks that make up a group. */
export function ranksOf(group: Group): number[] {
  const own = ranks.flatMap((one, rank) => (one === group ? [rank] : []))
  return group === 'lookFirst' ? [alertRank, ...own] : own
}

/** The rank of a patient, by what there is to do for them. */
export function toRank(line: PatientLine): number {
  if (line.unseen.length > 0 && !line.archived) return isQuiet(line) ? writtenRank : alertRank
  return ranks.lastIndexOf(toGroup(line))
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

/** The reason of a patient's row, or null where there is none. Pure. */
export function toReason({ archived, alert, ready }: PatientLine): Reason | null {
  if (archived) return null
  if (alert) return ofAlert[alert.kind]
  return ready ? 'mayDischarge' : null
}
