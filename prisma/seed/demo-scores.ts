import { toDetail } from '@/lib/audit/event'
import type { Patient } from '@/lib/db/generated/client'
import type { MeasureCode } from '@/lib/measures/measures'
import type { ScoreValue } from '@/lib/measures/score'
import { createMeasureScore } from '../factories/measure-score'
import { ownerDatabase } from '../factories/owner-database'

/** A measure with its values, and how many days ago each was taken. */
export type DemoScores = {
  measure: MeasureCode
  values: readonly (readonly [daysAgo: number, value: Omit<ScoreValue, 'form'>])[]
}

/** The scores that were entered of a patient, and the record of it. `daysAgo` makes an ISO day. */
export async function seedDemoScores(
  scores: readonly DemoScores[],
  daysAgo: (days: number) => string,
  patient: Patient,
  userId: string,
): Promise<void> {
  for (const { measure, values } of scores)
    for (const [days, value] of values) {
      const { id, enteredAt } = await createMeasureScore({
        patient,
        userId,
        on: daysAgo(days),
        measure,
        value,
      })
      const kind = 'score-entered'
      const detail = toDetail({ kind, patientId: patient.id, scoreId: id })
      await ownerDatabase().auditEvent.create({
        data: { clinicId: patient.clinicId, at: enteredAt, kind, userId, detail },
      })
    }
}

/** Own activities, each from 0 to 10, and their mean. */
export function toActivities(scores: Readonly<Record<string, number>>): Omit<ScoreValue, 'form'> {
  const activities = Object.entries(scores).map(([name, number]) => ({ name, number }))
  const mean = activities.reduce((sum, { number }) => sum + number, 0) / activities.length
  return { number: Math.round(mean * 10) / 10, activities }
}
