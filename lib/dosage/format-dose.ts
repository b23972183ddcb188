import { type Amount, type Dosage, type Grade, grades } from './dosage'
import type { Side } from './kind'

/**
 * The canonical shorthand of a dose ("3x10 h5 L 2/d 5/w"), in a fixed order. Takes a valid dosage and an optional
 * side; `parseDose` reads the result back to the same dosage and side.
 */
export function formatDose(dosage: Dosage, side?: Side): string {
  const parts = [
    dosage.grade === undefined ? undefined : `g${gradeText(dosage.grade)}`,
    ...amountParts(dosage),
    side === undefined ? undefined : sideWords[side],
    dosage.tempo,
    loadText(dosage.load),
    dosage.effort === undefined ? undefined : `rpe${range(dosage.effort)}`,
    dosage.rir === undefined ? undefined : `rir${range(dosage.rir)}`,
    dosage.intensityZone,
    dosage.pressure,
    dosage.restSec === undefined ? undefined : `rest${dosage.restSec}`,
    perDayText(dosage.perDay),
    daysText(dosage.daysPerWeek),
    dosage.painLimit === undefined ? undefined : `pain≤${dosage.painLimit}`,
    limitText(dosage.rangeLimit),
    dosage.weeks === undefined ? undefined : `${dosage.weeks}wk`,
    dosage.supervised === undefined ? undefined : supervisedWords[dosage.supervised],
    dosage.stopIf === undefined ? undefined : `stop:${dosage.stopIf.join(',')}`,
  ]
  return parts.filter((part) => part !== undefined).join(' ')
}

const sideWords: Record<Side, string> = {
  left: 'L',
  right: 'R',
  'both-each': 'each',
  'both-together': 'both',
  alternate: 'alt',
}

const supervisedWords = { clinic: 'in clinic', home: 'at home', helper: 'with helper' } as const

function range(amount: Amount): string {
  return typeof amount === 'number' ? String(amount) : `${amount.min}-${amount.max}`
}

function gradeText(grade: NonNullable<Dosage['grade']>): string {
  const number = (one: Grade) => grades.indexOf(one) + 1
  return typeof grade === 'string' ? String(number(grade)) : `${number(grade.min)}-${number(grade.max)}`
}

/** Sets bind to the first of repetitions, minutes, distance and clinic seconds, as in "3x10", "3x15m", "3x30s". */
function amountParts(dosage: Dosage): string[] {
  const inSeconds = dosage.grade !== undefined || dosage.pressure !== undefined
  const parts: string[] = []
  if (dosage.reps !== undefined) parts.push(range(dosage.reps))
  if (dosage.durationMin !== undefined) parts.push(`${range(dosage.durationMin)}m`)
  if (dosage.distance !== undefined)
    parts.push(
      dosage.distance.unit === 'm' ? `${dosage.distance.value}mtr` : `${dosage.distance.value} steps`,
    )
  if (dosage.holdSec !== undefined && inSeconds) parts.push(`${range(dosage.holdSec)}s`)
  if (dosage.sets !== undefined) {
    const [first = '', ...rest] = parts
    parts.splice(0, parts.length, `${range(dosage.sets)}x${first}`, ...rest)
  }
  if (dosage.holdSec !== undefined && !inSeconds) parts.push(`h${range(dosage.holdSec)}`)
  return parts
}

function loadText(load: Dosage['load']): string | undefined {
  if (load === undefined) return undefined
  if ('kg' in load) return `${load.kg}kg`
  if ('lb' in load) return `${load.lb}lb`
  if ('percentOneRepMax' in load) return `${load.percentOneRepMax}%1rm`
  const name = /^[a-z]{2,}$/i.test(load.band) ? load.band : JSON.stringify(load.band)
  return `${name} band ${load.feel}`
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

function limitText(limit: Dosage['rangeLimit']): string | undefined {
  if (limit === undefined) return undefined
  return typeof limit === 'string'
    ? `limit ${JSON.stringify(limit)}`
    : `limit ${limit.degrees} ${JSON.stringify(limit.movement)}`
}
