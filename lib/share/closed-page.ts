import { dayIn } from '@/lib/day'
import type { PlanLocale } from '@/lib/i18n/locales'
import type { OpenLine } from '@/lib/patient/screening/patient-screening'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { fillNumbers } from '@/lib/safety/screening/fill-numbers'
import { isPrivate } from '@/lib/safety/screening/is-private'
import { numberWords } from '@/lib/safety/screening/number-words'
import { closingFlags } from '@/lib/safety/screening/open-red-flags'
import { partQuestion, type Urgency } from '@/lib/safety/screening/red-flag'
import { redFlag } from '@/lib/safety/screening/red-flags'

/** What the page of a plan says that is closed for a red flag which a member heard of. */
export type ClosedPage = {
  urgency: Urgency
  /** The clinic's day of the answer. */
  on: string
  /** What to do; nothing of what was asked in private. */
  acts: string[]
}

/**
 * What a link shows in place of the exercises, in the plan's language unless another is asked; null while no red flag closes
 * the plans that a member heard of.
 */
export function toClosedPage(
  open: readonly OpenLine[],
  { clinic, content }: Pick<FrozenPlan, 'clinic' | 'content'>,
  locale: PlanLocale = content.locale,
): ClosedPage | null {
  const closing = closingFlags(open).filter(({ planId }) => planId === undefined)
  const [first] = closing
  if (!first) return null
  const numbers = numberWords(locale, clinic)
  const acts = closing.flatMap(({ code }) => {
    const words = redFlag(code)?.question[locale]
    return words === undefined || isPrivate(code) ? [] : [fillNumbers(partQuestion(words).act, numbers)]
  })
  const isOnlyPrivate = acts.length === 0
  return {
    urgency: isOnlyPrivate ? 'same day' : first.urgency,
    on: dayIn(new Date(first.at), clinic.timeZone),
    acts: [...new Set(acts)],
  }
}
