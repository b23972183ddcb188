import type { Measure } from './measure'
import type { ScoreValue } from './score'

/** The number of a score that is charted: of activities the mean to one decimal, of parts the headline. Pure. */
export function headlineOf(
  { parts: asked }: Pick<Measure, 'parts'>,
  { number, parts, activities }: Pick<ScoreValue, 'number' | 'parts' | 'activities'>,
): number {
  if (activities) {
    const total = activities.reduce((sum, one) => sum + one.number, 0)
    return Math.round((total / activities.length) * 10) / 10
  }
  return (asked && parts?.[asked.headline]) ?? number
}
