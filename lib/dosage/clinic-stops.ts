import { highest } from './amount'
import { highestGrade, repsInBout } from './dose-volume'
import { hasCode, hasTrait } from './dosed-item'
import { fieldIf, firstField, type HardStop } from './hard-stop'
import { visitsInAll } from './visits-in-all'

/** Grades and thrust (clinical spec 2.3 and 2.7). */
export const clinicStops: readonly HardStop[] = [
  {
    code: 'gradeOnOther',
    source: 'spec 2.3',
    hit: (dosage, item) =>
      fieldIf(item.kind === 'MTc' && highestGrade(dosage) === 'V' && !hasCode(item, 'THRUST'), 'grade'),
  },
  {
    code: 'gradeOnOther',
    source: 'spec 2.7',
    hit: (dosage, item) => {
      if (item.kind !== 'MTc' || dosage.grade !== undefined) return null
      if (!hasCode(item, 'MOBHI') || hasTrait(item, 'no-grade')) return null
      return firstField(dosage, ['sets', 'reps', 'holdSec', 'durationMin', 'visits'])
    },
  },
  {
    code: 'thrustVisits',
    source: 'K',
    hit: (dosage, item, { reviewDate }) => {
      if (item.kind !== 'MTc' || highestGrade(dosage) !== 'V' || !hasCode(item, 'THRUST')) return null
      if (dosage.visits === undefined) return 'grade'
      if (repsInBout(dosage) > 2 || (dosage.reps === undefined && highest(dosage.sets) > 2))
        return firstField(dosage, ['reps', 'sets'])
      return fieldIf(visitsInAll(dosage) > 6 && reviewDate === undefined, 'visits')
    },
  },
]
