import type { DosageField } from './dosage'
import type { DoseProblem } from './dose-problem'
import { type LimitName, limits } from './limits'

type RangeProblem = Pick<DoseProblem, 'code' | 'params'>

/** Fields whose numbers have a limit under another name. */
const nested: Record<string, string> = {
  'visits.perWeek': 'visitsPerWeek',
  'visits.total': 'visits',
  'intervals.count': 'intervalCount',
  'intervals.sec': 'intervalSec',
  'emom.minutes': 'emomMinutes',
  'emom.reps': 'reps',
  'amrap.sec': 'amrapSec',
  'heartRate.zone': 'heartZone',
  repsPerSet: 'reps',
}
const dayTotals: Record<string, LimitName> = { min: 'minutesPerDay', steps: 'stepsPerDay', m: 'metersPerDay' }
/** Limits that a value must pass, not only reach. */
const above: readonly LimitName[] = ['kg', 'lb', 'distance']

/** The first number of a field that is reversed, too high or too low; null when all stand. */
export function findRangeProblem(field: DosageField | 'side', value: unknown): RangeProblem | null {
  for (const [name, number] of numbersOf(field, value)) {
    const { min, max } = limits[name]
    const params = { found: number, value: number > max ? max : min, limit: name }
    if (number > max) return { code: 'tooHigh', params }
    if (number < min || (number === 0 && above.includes(name))) return { code: 'tooLow', params }
  }
  return findReversed(value)
}

function findReversed(value: unknown): RangeProblem | null {
  if (typeof value !== 'object' || value === null) return null
  if ('min' in value && 'max' in value && typeof value.min === 'number' && typeof value.max === 'number')
    return value.min >= value.max
      ? { code: 'reversed', params: { found: `${value.min}-${value.max}` } }
      : null
  for (const part of Object.values(value)) {
    const problem = findReversed(part)
    if (problem) return problem
  }
  return null
}

function numbersOf(field: string, value: unknown): [LimitName, number][] {
  if (typeof value === 'number') {
    const name = nested[field] ?? field
    return name in limits ? [[name as LimitName, value]] : []
  }
  if (Array.isArray(value)) return value.flatMap((part) => numbersOf(field, part))
  if (typeof value !== 'object' || value === null) return []
  const unit = 'unit' in value ? String(value.unit) : undefined
  return Object.entries(value).flatMap(([key, part]): [LimitName, number][] => {
    if (field === 'perDayTotal' && key === 'value') return numbersOf(dayTotals[unit ?? ''] ?? '', part)
    if (field === 'perWeekTotal' && key === 'value')
      return numbersOf(unit === 'min' ? 'minutesPerWeek' : 'distancePerWeek', part)
    if (key === 'min' || key === 'max' || key === 'value') return numbersOf(field, part)
    const path = `${field}.${key}`
    if (path in nested) return numbersOf(nested[path] ?? '', part)
    if (key in limits) return numbersOf(key, part)
    return typeof part === 'object' ? numbersOf(field, part) : []
  })
}
