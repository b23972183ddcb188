import { allowsField } from './allowed-fields'
import { type Amount, highest, lowest } from './amount'
import { type DosedItem, hasCode, hasTrait } from './dosed-item'
import type { PlainValue, TypedValue } from './grammar/rule'
import { type LineWords, noWords } from './line-words'
import { type Resolved, refuse, setsOrHolds } from './refusal'

type AmountWord = Extract<TypedValue, { as: 'bare' | 'minutes' | 'seconds' | 'clock' }>

/** What "3x30", "10m", "30s" and "1:30" mean for this item (clinical spec 2.6). */
export function toAmountFields(word: AmountWord, item: DosedItem, line: LineWords, found: string): Resolved {
  switch (word.as) {
    case 'bare':
      return toBare(word.sets, word.count, item, line, found)
    case 'minutes':
      return toMinutes(word, item, found)
    case 'seconds':
      return toSeconds(word, item)
    case 'clock':
      return toClock(word, item)
  }
}

const setsAndReps = (sets: Amount, reps: Amount): PlainValue[] => [
  { field: 'sets', value: sets },
  { field: 'reps', value: reps },
]
const holds = (sets: Amount | undefined, seconds: Amount): PlainValue[] => [
  ...(sets === undefined ? [] : [setsOrHolds(sets)]),
  { field: 'holdSec', value: seconds },
]

/** "AxB" without a unit: what B counts depends on the kind, and for some items on their default dose. */
function toBare(sets: Amount, count: Amount, item: DosedItem, line: LineWords, found: string): Resolved {
  const { kind } = item
  if (line.hasHold) return setsAndReps(sets, count)
  if (kind === 'AE') return minutesADay(count, sets)
  if (kind === 'ST')
    return lowest(count) >= 10 ? holds(sets, count) : refuse('secondsOrTimes', 'reps', { found, kind })
  if (kind === 'BA' && countsSteps(item) && typeof count === 'number')
    return [
      { field: 'sets', value: sets },
      { field: 'distance', value: { value: count, unit: 'steps' } },
    ]
  if (!countsSeconds(item)) return setsAndReps(sets, count)
  if (lowest(count) >= 15) return holds(sets, count)
  // With its kind alone, a balance line may be moved as well as held.
  if (kind === 'BA' && item.dosage === undefined && item.traits === undefined) return setsAndReps(sets, count)
  return refuse('secondsOrTimes', 'reps', { found, kind })
}

/** Whether a bare "3x10" of this item is sets and repetitions. */
export function readsAsReps(item: DosedItem, reps: Amount): boolean {
  const resolved = toBare(1, reps, item, noWords, '')
  return !('problem' in resolved) && resolved.some(({ field }) => field === 'reps')
}

/** Whether a bare "15m" of this item is minutes. */
export function readsAsMinutes(item: DosedItem, value: number, inSets: boolean): boolean {
  return readShort(value, inSets, item) === 'minutes'
}

function countsSteps({ dosage, ...item }: DosedItem): boolean {
  return hasTrait(item, 'steps') || dosage?.distance?.unit === 'steps'
}

/** Whether the item is one that holds by default, or a technique that is not counted. */
function countsSeconds(item: DosedItem): boolean {
  const { kind, dosage } = item
  const holdsByDefault = dosage?.holdSec !== undefined && dosage.reps === undefined
  if (kind === 'MTs') return true
  if (kind === 'MTc') {
    const glides = ['NSL', 'NTEN', 'NTENF'].some((code) => hasCode(item, code))
    return !glides && !hasTrait(item, 'no-grade') && dosage?.reps === undefined
  }
  if (kind === 'BA' && !dosage) return !hasTrait(item, 'carry') && !hasTrait(item, 'steps')
  if (kind === 'BA' || kind === 'SG') return holdsByDefault || (!dosage && hasTrait(item, 'holds'))
  return false
}

/** "3x", "x3": sets of what else stands on the line, or repetitions. */
export function toTimes(count: Amount, item: DosedItem, line: LineWords, found: string): Resolved {
  const { kind } = item
  if (line.hasReps && !line.hasSets) return [{ field: 'sets', value: count }]
  if (line.hasPush) return [{ field: 'reps', value: count }]
  if (line.hasHold && !line.hasSets) return [setsOrHolds(count)]
  if (line.hasBout && !line.hasSets) {
    if (!allowsField(kind, 'sets') || kind === 'AE')
      return line.hasPerDay ? refuse('twice', 'perDay', { found }) : [{ field: 'perDay', value: count }]
    return [setsOrHolds(count)]
  }
  if (kind === 'MTs') return [{ field: 'sets', value: count }]
  return [{ field: 'reps', value: count }]
}

/** Bouts of minutes: so many a day where the kind has no sets. */
function minutesADay(minutes: Amount, bouts: Amount | undefined): PlainValue[] {
  return [
    { field: 'durationMin', value: minutes },
    ...(bouts === undefined ? [] : [{ field: 'perDay' as const, value: bouts }]),
  ]
}

function toMinutes(
  { value, sets, short }: Extract<AmountWord, { as: 'minutes' }>,
  item: DosedItem,
  found: string,
): Resolved {
  const withSets = (field: PlainValue): PlainValue[] =>
    sets === undefined ? [field] : [{ field: 'sets', value: sets }, field]
  if (short && typeof value === 'number') {
    const reading = readShort(value, sets !== undefined, item)
    if (reading === 'meters') return withSets({ field: 'distance', value: { value, unit: 'm' } })
    if (reading === 'ask') return refuse('minutesOrMeters', 'durationMin', { found })
  }
  const { kind } = item
  const holdable =
    (kind === 'ST' && !hasTrait(item, 'position')) ||
    (kind === 'SG' && (hasTrait(item, 'holds') || countsSeconds(item)))
  if (holdable && highest(value) <= 2) return holds(sets, times60(value))
  if (kind === 'SG') {
    if (hasTrait(item, 'carry') && typeof value === 'number')
      return withSets({ field: 'durationSec', value: value * 60 })
    return refuse('amrapOrEmom', 'durationMin', { found })
  }
  if (kind === 'AE' || !allowsField(kind, 'sets')) return minutesADay(value, sets)
  return withSets({ field: 'durationMin', value })
}

const times60 = (value: Amount): Amount =>
  typeof value === 'number' ? value * 60 : { min: value.min * 60, max: value.max * 60 }

/** A bare "m" after a number: minutes where the kind knows them, else meters; asked where both fit. */
function readShort(value: number, inSets: boolean, item: DosedItem): 'minutes' | 'meters' | 'ask' {
  const { kind, dosage } = item
  if (hasTrait(item, 'carry')) return 'meters'
  if (kind === 'AE') return value > 60 ? 'meters' : 'minutes'
  if (kind === 'SG') return hasTrait(item, 'holds') && value <= 2 ? 'minutes' : inSets ? 'meters' : 'ask'
  if (kind !== 'BA' || hasTrait(item, 'position') || dosage?.durationMin !== undefined) return 'minutes'
  if (inSets || value > 60) return 'meters'
  return 'ask'
}

function toSeconds({ value, sets }: Extract<AmountWord, { as: 'seconds' }>, item: DosedItem): Resolved {
  const bout = item.kind === 'AE' || (hasTrait(item, 'carry') && allowsField(item.kind, 'distance'))
  if (!bout || typeof value !== 'number') return holds(sets, value)
  return [
    ...(sets === undefined ? [] : [{ field: 'sets' as const, value: sets }]),
    { field: 'durationSec', value },
  ]
}

/** Minutes and seconds: a bout where the kind has bouts in seconds, else a hold. */
function toClock({ value, sets }: Extract<AmountWord, { as: 'clock' }>, { kind }: DosedItem): Resolved {
  if (!allowsField(kind, 'durationSec')) {
    const whole = allowsField(kind, 'durationMin') && !allowsField(kind, 'holdSec') && value % 60 === 0
    return whole ? minutesADay(value / 60, sets) : holds(sets, value)
  }
  return [
    ...(sets === undefined ? [] : [{ field: 'sets' as const, value: sets }]),
    { field: 'durationSec', value },
  ]
}
