import type { Dosage } from './dosage'

const fields = ['perDay', 'daysPerWeek', 'weekdays', 'timeOfDay'] as const satisfies readonly (keyof Dosage)[]

/** What of a dose says how often, and when. */
export type Frequency = Pick<Dosage, (typeof fields)[number]>

/** The frequency of a dose, with the fields that it has. */
export function frequencyOf(dosage: Dosage | undefined): Frequency {
  const given = fields.flatMap((field) => (dosage?.[field] === undefined ? [] : [[field, dosage[field]]]))
  return Object.fromEntries(given)
}
