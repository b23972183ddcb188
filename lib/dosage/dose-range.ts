import type { DosageField } from './dosage'
import type { DoseProblem } from './dose-problem'
import { type LimitName, limits } from './limits'

type RangeProblem = Pick<DoseProblem, 'code' | 'params'>

/** The first number of a field that is reversed, too high or too low; null when all stand. */
export function findRangeProblem(field: DosageField | 'side', value: unknown): RangeProblem | null {
  for (const [name, number] of numbersOf(field, value)) {
    const { min, max } = limits[name]
    const params = { found: number, value: number > max ? max : min, limit: name }
    if (number > max) return { code: 'tooHigh', params }
    if (number < min || (number === 0 && (name === 'kg' || name === 'lb'))) return { code: 'tooLow', params }
  }
  if (isRange(value) && value.min >= value.max)
    return { code: 'reversed', params: { found: `${value.min}-${value.max}` } }
  return null
}

function isRange(value: unknown): value is { min: number; max: number } {
  return typeof value === 'object' && value !== null && 'min' in value && typeof value.min === 'number'
}

function numbersOf(field: DosageField | 'side', value: unknown): [LimitName, number][] {
  if (typeof value === 'number') return field in limits ? [[field as LimitName, value]] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, number]): [LimitName, number][] => {
    if (typeof number !== 'number') return []
    const name = key === 'min' || key === 'max' || key === 'value' ? field : key
    return name in limits ? [[name as LimitName, number]] : []
  })
}
