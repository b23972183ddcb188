import type { ListedPatient } from './patient-line'
import { type Group, groups } from './place/groups'

/** Rows of the list under their groups, in the order of work; groups without rows are left out. */
export function groupPatients(lines: readonly ListedPatient[]): { group: Group; lines: ListedPatient[] }[] {
  return groups
    .map((group) => ({ group, lines: lines.filter((line) => line.group === group) }))
    .filter((entry) => entry.lines.length > 0)
}
