import type { Measure } from './measure'
import { findMeasure } from './measures'
import type { MeasureScore, ScoreValue } from './score'
import { type ScoreChange, scoreChange } from './score-change'

/** The scores that may be compared with each other, oldest first. */
export type ScoreSeries = {
  key: string
  measure: Measure
  scores: readonly MeasureScore[]
  first: MeasureScore
  last: MeasureScore
  /** Null while there is one score that says nothing of a change in itself. */
  change: ScoreChange | null
}

/**
 * Scores, oldest first, as the lines they make: of one measure and form, one side and joint, and the same activities
 * (clinical spec 7, rule 5). In the order of their newest score, newest first; a measure that this version does not know
 * is left out. Pure.
 */
export function toSeries(scores: readonly MeasureScore[]): ScoreSeries[] {
  const byKey = new Map<string, MeasureScore[]>()
  for (const score of scores) {
    const key = seriesKey(score)
    byKey.set(key, [...(byKey.get(key) ?? []), score])
  }
  return [...byKey]
    .flatMap(([key, own]) => {
      const [first] = own
      const last = own.at(-1)
      const measure = first && findMeasure(first.measure)
      if (!measure || !first || !last) return []
      const says = own.length > 1 || measure.heldAgainst !== undefined
      const change = says ? scoreChange(measure, first.value, last.value) : null
      return [{ key, measure, scores: own, first, last, change }]
    })
    .sort((a, b) => b.last.on.localeCompare(a.last.on) || a.key.localeCompare(b.key))
}

function seriesKey({ measure, value }: { measure: string; value: ScoreValue }): string {
  const { form, side, what, activities } = value
  const names = activities?.map(({ name }) => name.toLocaleLowerCase()).sort()
  return JSON.stringify([measure, form, side ?? '', what?.toLocaleLowerCase() ?? '', ...(names ?? [])])
}
