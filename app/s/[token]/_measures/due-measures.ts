import type { LinkMeasure } from '@/lib/measures/link/link-measure'

/** What is asked for on the patient's ISO day, in the order in which the clinic lists it. */
export function toDueMeasures(measures: readonly LinkMeasure[], day: string): LinkMeasure[] {
  return measures.filter(({ dueOn }) => dueOn !== null && dueOn <= day)
}
