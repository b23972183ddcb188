import { highest } from './amount'
import { weekdays } from './choices'
import type { Dosage, DosageField } from './dosage'
import type { DoseContext } from './dose-context'
import { boutsPerDay, daysAWeek, hardestZone, holdInBout, minutesInBout, repsInBout } from './dose-volume'
import { type DosedItem, hasCode, hasTrait, mayHaveTrait } from './dosed-item'
import { fieldIf, firstField, type HardStop } from './hard-stop'

/** Repetitions a day that are more likely a slip than an order; pumping the foot hourly is usual after surgery. */
function mostReps(item: DosedItem): number {
  const pumps = item.kind === 'MO' && hasTrait(item, 'hourly') && /^(?:leg|foot)$/.test(item.limb ?? '')
  return pumps || (item.kind === 'MO' && item.traits === undefined) ? 300 : 150
}

const amountFields: readonly DosageField[] = ['perDay', 'reps', 'repsPerSet', 'emom', 'holdSec', 'sets']
const boutFields: readonly DosageField[] = ['perDay', 'durationMin', 'durationSec', 'intervals']

function overVolume(dosage: Dosage, item: DosedItem): DosageField | null {
  const bouts = boutsPerDay(dosage)
  if (item.kind === 'SG' || item.kind === 'MO' || item.kind === 'BA') {
    const tooMany = item.kind !== 'BA' && repsInBout(dosage) * bouts > mostReps(item)
    return tooMany || holdInBout(dosage) * bouts > 900 ? firstField(dosage, amountFields) : null
  }
  if (item.kind !== 'AE') return null
  if (minutesInBout(dosage) * bouts > 90) return firstField(dosage, boutFields)
  const { perDayTotal } = dosage
  return fieldIf(perDayTotal?.unit === 'min' && perDayTotal.value > 90, 'perDayTotal')
}

/** Of intervals only the harder part counts, and only when it is hard. */
function hardMinutes(dosage: Dosage): number {
  const { intervals, ...steady } = dosage
  const bouts = boutsPerDay(dosage)
  if (intervals) return ((intervals.count * intervals.work.sec) / 60) * bouts
  return minutesInBout(steady) * bouts + (dosage.perDayTotal?.unit === 'min' ? dosage.perDayTotal.value : 0)
}

/** Hard work lasts 20 minutes and 3 days a week at most; every other day, 3.5 days, leaves a day of rest after each. */
function overHard(dosage: Dosage, { kind }: DosedItem, { sportPhase }: DoseContext): DosageField | null {
  if (kind !== 'AE' || sportPhase || hardestZone(dosage) !== 'hard') return null
  if (hardMinutes(dosage) > 20) return firstField(dosage, [...boutFields.slice(1), 'perDayTotal'])
  return daysAWeek(dosage) > 3.5 ? firstField(dosage, ['daysPerWeek', 'weekdays']) : null
}

/** Two days that follow one another, Sunday and Monday included. */
function hasNeighbors(days: Dosage['weekdays']): boolean {
  const places = (days ?? []).map((day) => weekdays.indexOf(day))
  return places.some((place) => places.includes((place + 1) % 7))
}

/** How much in a day, impact, hard aerobic work and every few hours (clinical spec 2.6 and 2.7). */
export const activityStops: readonly HardStop[] = [
  {
    code: 'powerDaily',
    source: 'K',
    hit: (dosage, item) => {
      if (!hasCode(item, 'IMPACT')) return null
      if (daysAWeek(dosage) > 4 || hasNeighbors(dosage.weekdays))
        return firstField(dosage, ['daysPerWeek', 'weekdays'])
      const contacts = repsInBout(dosage) * boutsPerDay(dosage)
      return contacts > 100 ? firstField(dosage, ['reps', 'repsPerSet', 'emom']) : null
    },
  },
  {
    code: 'volumeDay',
    source: 'K',
    hit: (dosage, item, context) => overVolume(dosage, item) ?? overHard(dosage, item, context),
  },
  {
    code: 'sprint',
    source: 'spec 2.6',
    hit: ({ heartRate }, _, { sportPhase }) =>
      fieldIf(
        !sportPhase && heartRate !== undefined && 'zone' in heartRate && heartRate.zone === 5,
        'heartRate',
      ),
  },
  {
    code: 'pulseTarget',
    source: 'K',
    hit: ({ heartRate }, _, { flags = [] }) => {
      const unreliable = flags.includes('beta_blocker') || flags.includes('pacemaker_icd')
      return fieldIf(heartRate !== undefined && !heartRate.measured && unreliable, 'heartRate')
    },
  },
  {
    code: 'everyHours',
    source: 'spec 2.6',
    hit: (dosage, item) => fieldIf(!maySayHours(dosage.perDay, item), 'perDay'),
  },
  {
    code: 'hourlyDays',
    source: 'spec 2.6',
    hit: ({ perDay, weeks }, item) =>
      fieldIf(
        everyHours(perDay) === 1 && hasTrait(item, 'hourly-10-days') && (weeks === undefined || weeks > 1),
        'perDay',
      ),
  },
]

const everyHours = (perDay: Dosage['perDay']) =>
  typeof perDay === 'object' && 'everyHours' in perDay ? perDay.everyHours : undefined

/**
 * Every few hours suits movements, positions and light squeezes; packs and glides have stops of their own. From every
 * 3 hours on it is a plain number of times a day, which any kind may have.
 */
function maySayHours(perDay: Dosage['perDay'], item: DosedItem): boolean {
  const hours = everyHours(perDay)
  if (hours === undefined || hours >= 3) return true
  if (item.kind === 'NM' || hasCode(item, 'COLD') || hasCode(item, 'HEAT')) return true
  if (item.kind !== 'MO' && item.kind !== 'SC' && item.kind !== 'SG') return false
  if (hours === 1) return mayHaveTrait(item, 'hourly') || hasTrait(item, 'hourly-10-days')
  if (item.kind !== 'SG') return true
  const light = item.level === undefined || highest(item.level) === 1
  return hasTrait(item, 'every-2-hours') || hasTrait(item, 'hourly') || (item.traits === undefined && light)
}
