import { highest, lowest } from './amount'
import type { DosageField } from './dosage'
import {
  boutsPerDay,
  daysAWeek,
  highestEffort,
  holdInBout,
  minutesInBout,
  repsInBout,
  setsOf,
} from './dose-volume'
import { hasTrait, isTensioner } from './dosed-item'
import { fieldIf, firstField, type HardStop } from './hard-stop'

const stretchStops: readonly HardStop[] = [
  {
    code: 'stretchPain',
    source: 'K',
    hit: ({ painLimit = 0 }, { kind }) => fieldIf(kind === 'ST' && painLimit > 5, 'painLimit'),
  },
  {
    code: 'stretchLong',
    source: 'K',
    hit: (dosage, item) => {
      if (item.kind !== 'ST') return null
      const { durationMin, holdSec } = dosage
      const perDay = boutsPerDay(dosage)
      if (durationMin !== undefined) {
        const tooLong = highest(durationMin) > 20 || minutesInBout(dosage) * perDay > 60
        return fieldIf(!hasTrait(item, 'position') || tooLong, 'durationMin')
      }
      return fieldIf(highest(holdSec) > 120 || holdInBout(dosage) * perDay > 600, 'holdSec')
    },
  },
]

const glideStops: readonly HardStop[] = [
  {
    code: 'glideHold',
    source: 'K',
    hit: ({ holdSec, durationMin, durationSec }, { kind }) => {
      if (kind !== 'NM') return null
      if (highest(holdSec) > 2) return 'holdSec'
      return durationMin !== undefined ? 'durationMin' : durationSec !== undefined ? 'durationSec' : null
    },
  },
  {
    code: 'glidePain',
    source: 'K',
    hit: ({ painLimit = 0 }, { kind }) => fieldIf(kind === 'NM' && painLimit > 2, 'painLimit'),
  },
  {
    code: 'glideVolume',
    source: 'K',
    hit: (dosage, item) => {
      if (item.kind !== 'NM') return null
      const { perDay } = dosage
      if (typeof perDay === 'object' && 'everyHours' in perDay && perDay.everyHours <= 2) return 'perDay'
      const bouts = boutsPerDay(dosage)
      if (isTensioner(item) && bouts > 1) return 'perDay'
      const passes = (repsInBout(dosage) || highest(setsOf(dosage))) * bouts
      return passes > 60 ? firstField(dosage, ['perDay', 'reps', 'sets']) : null
    },
  },
]

const effortStops: readonly HardStop[] = [
  {
    code: 'maximalEffort',
    source: 'S3',
    hit: ({ effort, rir, intervals }) => {
      if (highest(effort) >= 10) return 'effort'
      if (rir !== undefined && lowest(rir) === 0) return 'rir'
      return fieldIf((intervals?.work.effort ?? 0) >= 10, 'intervals')
    },
  },
  {
    code: 'heavyDaily',
    source: 'S3',
    hit: (dosage, { kind }) => {
      const { load } = dosage
      const percent = load && 'percentOneRepMax' in load ? load.percentOneRepMax : 0
      const heavy = (highestEffort(dosage) ?? 0) >= 7 || percent >= 70
      if (!heavy || (kind !== 'SG' && kind !== 'BA') || daysAWeek(dosage) < 7) return null
      return firstField(dosage, ['daysPerWeek', 'weekdays'])
    },
  },
  {
    code: 'amrapBounds',
    source: 'spec 2.1',
    hit: (dosage) => {
      if (!dosage.amrap) return null
      const effort = highestEffort(dosage)
      return fieldIf(effort === undefined || effort > 8 || dosage.painLimit === undefined, 'amrap')
    },
  },
]

const pairs: readonly (readonly [DosageField, DosageField])[] = [
  ['reps', 'repsPerSet'],
  ['effort', 'rir'],
]

const shapeStops: readonly HardStop[] = [
  ...pairs.map(
    ([one, other]): HardStop => ({
      code: 'saidTwice',
      source: 'spec 2.1',
      hit: (dosage) => fieldIf(dosage[one] !== undefined && dosage[other] !== undefined, other),
    }),
  ),
  {
    code: 'saidTwice',
    source: 'spec 2.1',
    hit: ({ repsPerSet, sets }) =>
      fieldIf(repsPerSet !== undefined && sets !== undefined && sets !== repsPerSet.length, 'sets'),
  },
  {
    code: 'saidTwice',
    source: 'spec 2.1',
    hit: ({ weekdays, daysPerWeek }) => {
      const everyDays = typeof daysPerWeek === 'object' && 'everyDays' in daysPerWeek
      return fieldIf(weekdays !== undefined && daysPerWeek !== undefined && !everyDays, 'weekdays')
    },
  },
]

/** Fields that exclude each other, stretches, glides and effort (clinical spec 2.1 and 2.7). */
export const exerciseStops: readonly HardStop[] = [
  ...shapeStops,
  ...stretchStops,
  ...glideStops,
  ...effortStops,
]
