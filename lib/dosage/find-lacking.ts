import type { Dosage } from './dosage'
import type { DosedItem } from './dosed-item'
import type { ItemKind } from './kind'

/** Kinds that nobody can follow without a dose; of self-care, the items that have a usual one (clinical spec 1.1, 2.1). */
const alwaysDosed: readonly ItemKind[] = ['ST', 'SG', 'MO', 'NM', 'BA', 'AE', 'BR', 'MTs', 'MTc']

const amounts = [
  'sets',
  'reps',
  'holdSec',
  'durationMin',
  'distance',
  'repsPerSet',
  'durationSec',
  'intervals',
  'emom',
  'amrap',
  'perDayTotal',
  'perWeekTotal',
] as const satisfies readonly (keyof Dosage)[]
const frequencies = [
  'perDay',
  'daysPerWeek',
  'weekdays',
  'timeOfDay',
  'perDayTotal',
  'perWeekTotal',
  'visits',
] as const satisfies readonly (keyof Dosage)[]

/** Care that says itself how often: "get up every 30 minutes". */
const selfTimed: readonly string[] = ['getUp', 'changeStance']

/**
 * What a line's dose lacks before it can be given: all of it, or how often. A dose without an amount, `{}` included,
 * counts as missing. Null when nothing is lacking or the item needs no dose.
 */
export function findLacking(
  dosage: Dosage | undefined,
  item: Pick<DosedItem, 'kind' | 'activity' | 'dosage'>,
): 'doseMissing' | 'frequencyMissing' | null {
  const needed = alwaysDosed.includes(item.kind) || (item.kind === 'SC' && item.dosage != null)
  if (!needed) return null
  if (!dosage || amounts.every((field) => dosage[field] === undefined)) return 'doseMissing'
  if (selfTimed.includes(item.activity ?? '')) return null
  return frequencies.some((field) => dosage[field] !== undefined) ? null : 'frequencyMissing'
}
