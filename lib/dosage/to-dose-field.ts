import { allowsField } from './allowed-fields'
import { type DosageField, grades } from './dosage'
import type { DoseProblem } from './dose-problem'
import type { DoseValue } from './dose-tokens'
import type { ItemKind } from './kind'

type Field = { field: DosageField | 'side'; value: unknown }
type Refused = { problem: Pick<DoseProblem, 'code' | 'field' | 'params' | 'correction'> }

/** What a typed value means for this kind: "20m" in minutes or metres, "light" as pressure or as pace. */
export function toDoseField(value: DoseValue, kind: ItemKind, found: string): Field | Refused {
  if (value.field === 'metresOrMinutes') return minutesOrMetres(value.value, kind)
  if (value.field === 'intensity') return intensity(value.value, kind, found)
  if (value.field === 'grade') return grade(value.value, found)
  if (value.field === 'load' && 'band' in value.value) return band(value.value, found)
  return value
}

function minutesOrMetres(amount: number | { min: number; max: number }, kind: ItemKind): Field {
  const inMetres =
    !allowsField(kind, 'durationMin') && allowsField(kind, 'distance') && typeof amount === 'number'
  return inMetres
    ? { field: 'distance', value: { value: amount, unit: 'm' } }
    : { field: 'durationMin', value: amount }
}

const zones: Record<string, string> = {
  easy: 'easy',
  light: 'easy',
  moderate: 'moderate',
  medium: 'moderate',
  hard: 'hard',
  vigorous: 'hard',
}
const pressures: Record<string, string> = {
  light: 'light',
  easy: 'light',
  medium: 'medium',
  moderate: 'medium',
}

function intensity(word: string, kind: ItemKind, found: string): Field | Refused {
  if (allowsField(kind, 'pressure')) {
    const pressure = pressures[word]
    if (pressure) return { field: 'pressure', value: pressure }
    return { problem: { code: 'unknown', field: 'pressure', params: { found }, correction: 'medium' } }
  }
  if (allowsField(kind, 'intensityZone')) return { field: 'intensityZone', value: zones[word] }
  const correction =
    kind === 'SG' ? { easy: 'rpe2', light: 'rpe2', hard: 'rpe6', vigorous: 'rpe6' }[word] : undefined
  return { problem: { code: 'notForKind', field: 'intensityZone', params: { found, kind }, correction } }
}

function grade({ min, max }: { min: number; max: number }, found: string): Field | Refused {
  const low = grades[min - 1]
  const high = grades[max - 1]
  if (!low || !high)
    return {
      problem: { code: 'tooHigh', field: 'grade', params: { found, value: grades.length }, correction: 'g4' },
    }
  if (min > max)
    return { problem: { code: 'reversed', field: 'grade', params: { found }, correction: `g${max}-${min}` } }
  return { field: 'grade', value: min === max ? low : { min: low, max: high } }
}

const feels: Record<string, string> = { easy: 'easy', light: 'easy', medium: 'medium', moderate: 'medium' }

/** Colours differ by brand, so a band needs the word for how it feels; none is assumed. */
function band(load: { band: string; feel?: string }, found: string): Field | Refused {
  if (load.feel === undefined)
    return { problem: { code: 'bandFeel', field: 'load', params: { found }, correction: `${found} medium` } }
  return { field: 'load', value: { band: load.band, feel: feels[load.feel] ?? 'hard' } }
}
