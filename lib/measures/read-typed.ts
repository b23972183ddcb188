import { InputError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { findMeasure } from './measures'
import { readScore } from './read-score'
import type { ScoreValue, TypedScore } from './score'

/** A score of the measure of a code, as it was typed. Throws InputError with the path of each problem. Pure. */
export function readTyped(code: string, typed: TypedScore): ScoreValue {
  const measure = findMeasure(code)
  const known = said('measures.refused.measure')
  if (!measure || measure.answers === 'computed')
    throw new InputError(known, [{ path: 'measure', found: code, allowed: known }])
  const read = readScore(measure, typed)
  if ('value' in read) return read.value
  const problems = read.problems.map(({ path, code, words }) => {
    const allowed = said(`measures.refused.${code}`, words)
    return { path: `score.${path}`, found: words.found, allowed }
  })
  throw new InputError(problems[0]?.allowed ?? known, problems)
}
