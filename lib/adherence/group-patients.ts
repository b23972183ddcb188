import type { PatientLine } from './patient-line'

const groups = [
  'lookFirst',
  'goingToPlan',
  'linkNotOpened',
  'noLog',
  'notPublished',
  'noPlan',
  'archived',
] as const
type Group = (typeof groups)[number]

/** The group a patient belongs to, by what there is to do for them. */
function toGroup({ archived, plan, log, link, alert, unseen }: PatientLine): Group {
  if (archived) return 'archived'
  if (unseen.length > 0) return 'lookFirst'
  if (!plan) return 'noPlan'
  if (!plan.published) return 'notPublished'
  if (alert) return 'lookFirst'
  if (log) return 'goingToPlan'
  return link && !link.opened ? 'linkNotOpened' : 'noLog'
}

/**
 * Rows under their groups in the order of work; groups without rows are left out. Keeps the order of the rows, but those
 * with an alert that nobody has seen come first.
 */
export function groupPatients(lines: readonly PatientLine[]): { group: Group; lines: PatientLine[] }[] {
  const inOrder = lines.toSorted((a, b) => Number(b.unseen.length > 0) - Number(a.unseen.length > 0))
  return groups
    .map((group) => ({ group, lines: inOrder.filter((line) => toGroup(line) === group) }))
    .filter((entry) => entry.lines.length > 0)
}
