import { highest } from './amount'
import type { Dosage } from './dosage'

/** Visits in all at most: as typed, or so many a week for so many weeks. 0 when the dose does not say. */
export function visitsInAll({ visits, weeks }: Dosage): number {
  return visits?.total ?? (weeks === undefined ? 0 : highest(visits?.perWeek) * weeks)
}
