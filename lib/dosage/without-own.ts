import type { Dosage } from './dosage'

/** A dose without what belongs to one person: a surgeon’s limit, a pulse that was measured. */
export function withoutOwn({ rangeLimit: _, heartRate, ...dosage }: Dosage): Dosage {
  return heartRate && !heartRate.measured ? { ...dosage, heartRate } : dosage
}
