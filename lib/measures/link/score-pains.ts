import type { LinkScore } from './link-scores'

/** Measures whose score is a pain of 0 to 10, held against the stop line as pain that is told in a check-in. */
export const painMeasures: readonly string[] = ['NPRS', 'NPRS-W']

/** The pains among these scores, 0 to 10, with the ids of the scores. Pure. */
export function toPains(scores: readonly LinkScore[]): { id: string; pain: number }[] {
  return scores.flatMap(({ id, measure, score }) => {
    const pain = Number(score?.number?.replace(',', '.'))
    return painMeasures.includes(measure) && pain >= 0 ? [{ id, pain }] : []
  })
}
