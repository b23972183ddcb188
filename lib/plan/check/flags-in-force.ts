import type { PatientScreening } from '@/lib/patient/screening/patient-screening'
import type { Flag } from '@/lib/safety/flag'
import { flagsOfOpen } from '@/lib/safety/screening/open-red-flags'

/** The flags a plan is held against: those recorded, and what open red flags set for as long as they are open. */
export function flagsInForce(
  recorded: readonly Flag[],
  { open }: Pick<PatientScreening, 'open'>,
): readonly Flag[] {
  if (open.length === 0) return recorded
  const names = new Set(recorded.map(({ flag }) => flag))
  return [...recorded, ...flagsOfOpen(open).filter(({ flag }) => !names.has(flag))]
}
