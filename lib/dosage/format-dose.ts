import { type Amount, highest } from './amount'
import type { Dosage } from './dosage'
import type { DosedItem } from './dosed-item'
import {
  formatDistance,
  formatGrade,
  formatHeartRate,
  formatIntervals,
  formatLimit,
  formatLoad,
} from './format-parts'
import type { Side, Supervised } from './kind'
import { readsAsMinutes, readsAsReps } from './to-amount-fields'

type Beside = {
  side?: Side
  supervised?: Supervised
  /** Lets the shortest form be written: "3x10" where the item reads it as repetitions, "15m" where it is minutes. */
  item?: DosedItem
}

/**
 * The canonical shorthand of a dose and of what stands beside it on the line ("3x10 h5 L 2/d 5/w"), in a fixed order.
 * `parseDose` reads the result back to the same; without an item it does so for every item that may have the dose.
 */
export function formatDose(dosage: Dosage, { side, supervised, item }: Beside = {}): string {
  const parts = [
    dosage.grade === undefined ? undefined : formatGrade(dosage.grade),
    ...amountParts(dosage, item),
    side === undefined ? undefined : sideWords[side],
    dosage.tempo,
    formatLoad(dosage.load),
    dosage.effort === undefined ? undefined : `rpe${range(dosage.effort)}`,
    dosage.rir === undefined ? undefined : `rir${range(dosage.rir)}`,
    dosage.intensityZone,
    formatHeartRate(dosage.heartRate),
    dosage.pressure,
    dosage.restSec === undefined ? undefined : `rest${dosage.restSec}`,
    ...frequencyParts(dosage),
    painText(dosage),
    dosage.settled === undefined ? undefined : settledWords[dosage.settled],
    formatLimit(dosage.rangeLimit),
    dosage.weeks === undefined ? undefined : `${dosage.weeks}wk`,
    supervised === undefined ? undefined : supervisedWords[supervised],
    dosage.stopIf === undefined ? undefined : `stop:${dosage.stopIf.join(',')}`,
  ]
  return parts.filter((part) => part !== undefined).join(' ')
}

const sideWords: Record<Side, string> = {
  left: 'L',
  right: 'R',
  'both-each': 'each',
  'both-together': 'both together',
  alternate: 'alt',
}
const supervisedWords: Record<Supervised, string> = {
  clinic: 'in clinic',
  home: 'at home',
  helper: 'with helper',
}
const settledWords = { morning: 'settled by am', '24h': '24h rule', minutes: 'settled in minutes' } as const
const timeWords = {
  morning: 'am',
  midday: 'midday',
  evening: 'pm',
  bedtime: 'bedtime',
  meals: 'with meals',
} as const

function range(amount: Amount): string {
  return typeof amount === 'number' ? String(amount) : `${amount.min}-${amount.max}`
}

/** Sets bind to the first of what follows, as in "3x10", "3x15m", "3x20mtr", "3x30s". */
function amountParts(dosage: Dosage, item: DosedItem | undefined): string[] {
  const { sets, reps, holdSec, durationMin, durationSec, distance, intervals, emom, amrap } = dosage
  const inSeconds = dosage.grade !== undefined || dosage.pressure !== undefined
  // Beside a push, "3x" would be repetitions.
  const bindsHold = holdSec !== undefined && !inSeconds && dosage.pushSec === undefined
  const counted: string[] = []
  if (reps !== undefined) counted.push(repsText(dosage, item))
  if (durationMin !== undefined)
    counted.push(`${range(durationMin)}${isShort(durationMin, sets, item) ? 'm' : 'min'}`)
  if (durationSec !== undefined)
    counted.push(`${Math.floor(durationSec / 60)}:${String(durationSec % 60).padStart(2, '0')}`)
  if (distance !== undefined) counted.push(formatDistance(distance))
  if (holdSec !== undefined && inSeconds) counted.push(`${range(holdSec)}s`)
  if (sets !== undefined) counted.splice(0, 1, ...setsParts(range(sets), counted[0], bindsHold))
  if (holdSec !== undefined && !inSeconds) counted.push(`h${range(holdSec)}`)
  return [
    ...(dosage.repsPerSet ? [perSetText(dosage.repsPerSet)] : []),
    ...counted,
    ...(dosage.pushSec === undefined ? [] : [`push${dosage.pushSec}`]),
    ...(intervals ? [formatIntervals(intervals)] : []),
    ...(emom ? [`EMOM ${emom.minutes}: ${emom.reps}`] : []),
    ...(amrap ? [`AMRAP ${amrap.sec % 60 === 0 ? `${amrap.sec / 60}min` : `${amrap.sec}s`}`] : []),
  ]
}

function setsParts(sets: string, first: string | undefined, withHold: boolean): string[] {
  if (first !== undefined) return [`${sets}x${first}`]
  return [withHold ? `${sets}x` : `${sets} sets`]
}

/** Two numbers need the word, or they would be a fraction. */
const perSetText = (reps: readonly number[]) => `${reps.join('/')}${reps.length === 2 ? ' reps' : ''}`

/** The word stays away where a bare number is read as repetitions. */
function repsText(dosage: Dosage, item: DosedItem | undefined): string {
  const { sets, reps = 1, holdSec, distance } = dosage
  const bare =
    distance === undefined &&
    !readsAsThousands(dosage) &&
    (sets === undefined || holdSec !== undefined || (item && readsAsReps(item, reps)))
  return bare ? range(reps) : `${range(reps)} reps`
}

/** Before "100km/wk" a bare 5 would be its thousands: "5 100km" is 5,100 km. */
function readsAsThousands({ perDayTotal, perWeekTotal }: Dosage): boolean {
  return [perDayTotal, perWeekTotal].some(
    (total) => total !== undefined && total.unit !== 'min' && /^\d{3}$/.test(String(total.value)),
  )
}

function isShort(minutes: Amount, sets: Amount | undefined, item: DosedItem | undefined): boolean {
  return item !== undefined && readsAsMinutes(item, highest(minutes), sets !== undefined)
}

function frequencyParts(dosage: Dosage): (string | undefined)[] {
  const { perDayTotal, perWeekTotal, visits, timeOfDay, weekdays } = dosage
  const unit = (word: string) =>
    word === 'min' ? 'min' : word === 'm' ? 'mtr' : word === 'steps' ? ' steps' : word
  return [
    perDayTotal && `${perDayTotal.value}${unit(perDayTotal.unit)}/day`,
    perWeekTotal && `${perWeekTotal.value}${unit(perWeekTotal.unit)}/wk`,
    perDayText(dosage.perDay),
    ...(timeOfDay ?? []).map((time) => timeWords[time]),
    daysText(dosage.daysPerWeek),
    weekdays?.map((day) => day.charAt(0).toUpperCase() + day.slice(1)).join('/'),
    visits?.perWeek === undefined ? undefined : `${range(visits.perWeek)} visits/wk`,
    visits?.total === undefined ? undefined : `${visits.total} visits`,
  ]
}

function perDayText(perDay: Dosage['perDay']): string | undefined {
  if (perDay === undefined) return undefined
  if (typeof perDay === 'object' && 'everyHours' in perDay)
    return perDay.everyHours === 1 ? 'hourly' : `every ${perDay.everyHours}h`
  return `${range(perDay)}/d`
}

function daysText(days: Dosage['daysPerWeek']): string | undefined {
  if (days === undefined) return undefined
  if (typeof days === 'object' && 'everyDays' in days) {
    const ordinal = { 2: '2nd', 3: '3rd' }[days.everyDays] ?? `${days.everyDays}th`
    return `every ${ordinal} day`
  }
  return `${range(days)}/w`
}

function painText({ painLimit, painStrict }: Dosage): string | undefined {
  return painLimit === undefined ? undefined : `pain${painStrict ? '<' : '≤'}${painLimit}`
}
