import type { TypedValue } from './grammar/rule'

/** What else stands on the line, for words whose meaning hangs on it. */
export type LineWords = {
  hasHold: boolean
  hasReps: boolean
  hasSets: boolean
  hasPush: boolean
  /** Minutes, seconds or a distance. */
  hasBout: boolean
  hasPerDay: boolean
  hasDays: boolean
}

/** Reads the whole line before any of its words is decided. */
export function toLineWords(values: readonly TypedValue[]): LineWords {
  const has = (...names: string[]) =>
    values.some((value) => names.includes('as' in value ? value.as : value.field))
  const hasSets =
    has('sets', 'bare') ||
    values.some((value) => 'as' in value && 'sets' in value && value.sets !== undefined)
  return {
    hasHold:
      has('holdSec') ||
      values.some((value) => 'as' in value && value.as === 'seconds' && value.sets === undefined),
    hasReps: has('reps'),
    hasSets,
    hasPush: has('pushSec'),
    hasBout: has('minutes', 'seconds', 'clock', 'durationMin', 'durationSec', 'distance'),
    hasPerDay: has('perDay', 'minutesPerDay'),
    hasDays: has('daysPerWeek', 'perWeek', 'weekdays'),
  }
}

/** A line on which nothing else stands. */
export const noWords: LineWords = toLineWords([])
