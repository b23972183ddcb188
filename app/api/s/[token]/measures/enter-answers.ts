import { logCheckIn } from '@/lib/adherence/mutations'
import { ConflictError, ForbiddenError, NotFoundError } from '@/lib/errors'
import type { LinkScore } from '@/lib/measures/link/link-scores'
import { enterLinkScores } from '@/lib/measures/link/mutations'
import { toPains } from '@/lib/measures/link/score-pains'
import { stopPain } from '@/lib/reading/pain-light'
import type { OpenedLink } from '@/lib/share/open-share'
import { toUuid } from '../check-ins/to-uuid'

/**
 * Keeps a patient's answers, and of a pain over the stop line a check-in as well, so that it stops the plan and raises its
 * alert as any pain does. Both have ids that follow from the page's, so that all of it may be sent again. ForbiddenError for
 * a helper's link: how the patient is, the patient alone can say; ConflictError for a score to replace that is not there, since
 * a page takes NotFoundError for the end of its link.
 */
export async function enterAnswers(
  { scope, patientId, helper }: OpenedLink,
  scores: readonly LinkScore[],
  now: Date,
  on?: string,
): Promise<{ isNew: boolean; stops: boolean }> {
  if (helper) throw new ForbiddenError('answerMeasures')
  const { isNew, day } = await enterLinkScores(scope, patientId, scores, now, on).catch((error) => {
    throw error instanceof NotFoundError ? new ConflictError({}) : error
  })
  const high = toPains(scores).filter(({ pain }) => pain >= stopPain)
  for (const { id, pain } of high) {
    const body = { about: 'day' as const, pain }
    const said = { id: toUuid(`${id}|pain`), localDate: day, loggedAt: now.toISOString(), body }
    await logCheckIn(scope, said, now)
  }
  return { isNew, stops: high.length > 0 }
}
