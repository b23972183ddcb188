import type { Band, Measure } from './measure'
import type { ScoreValue } from './score'

export type ScoreChange = {
  /**
   * Against the change that counts: past it and for the better, for the worse or, where a measure has no better side,
   * only past it; not past it; or there is no known value to hold it against.
   */
  kind: 'better' | 'worse' | 'past' | 'within' | 'unknown'
  /** From the first to the last score. */
  by: number
  /** How far a score has to move, in its own unit; null when that is unknown. */
  band: number | null
}

/**
 * What a later score says of an earlier one of the same form. Never more than "within" inside the measure's error
 * (clinical spec 7, rule 2): at a detectable or important change the change counts, an error has to be passed. Where the
 * table gives a range, it holds the larger value. Pure.
 */
export function scoreChange(measure: Measure, first: ScoreValue, last: ScoreValue): ScoreChange {
  const from = measure.heldAgainst ?? first.number
  const by = round(last.number - from)
  const band = first.form === last.form ? bandAt(measure.band, last.form, from) : null
  if (band === null || !measure.band) return { kind: 'unknown', by, band: null }
  const size = Math.abs(by)
  const isPast = measure.band.kind === 'error' ? size > band : size >= band
  if (!isPast) return { kind: 'within', by, band }
  if (measure.better === 'none') return { kind: 'past', by, band }
  return { kind: by > 0 === (measure.better === 'higher') ? 'better' : 'worse', by, band }
}

/** How far a score of a form has to move from `from`; null when that is not known for this form and start. Pure. */
export function bandAt(band: Band | undefined, form: ScoreValue['form'], from: number): number | null {
  if (!band || (band.form !== undefined && band.form !== form)) return null
  if (band.by !== undefined) return band.by
  const share = round((from * (band.percent ?? 0)) / 100)
  return share > 0 ? share : null
}

/** Without what binary fractions add: 6.1 − 4.1 is 2. */
function round(number: number): number {
  return Math.round(number * 1000) / 1000
}
