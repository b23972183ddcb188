/** Why a plan is to be looked at anew. */
export type Reassessment =
  | { why: 'date'; day: string }
  /** Visits since it was last looked at; `planned` in all, 0 where the plan does not say. */
  | { why: 'visits'; count: number; planned: number }

type VisitFacts = {
  /** ISO day */
  on: string
  reassessed: boolean
  /** Visits that the version it was recorded against plans in all; 0 when it does not say. */
  planned: number
}

/** Oldest first; days in the clinic's calendar. */
export type ReassessmentFacts = {
  versions: readonly { reviewOn: string | null; publishedOn: string }[]
  visits: readonly VisitFacts[]
}

/**
 * A progress report is due at least once every 10 treatment days: Medicare Benefit Policy Manual (CMS publication
 * 100-02), chapter 15, section 220.3 D.
 */
const mostVisits = 10

/**
 * Whether a plan is to be looked at anew on an ISO day of the clinic, and why: its review date has come, or half of its
 * planned visits were made since it was last looked at, 10 at the most and where none are planned. A plan was looked at
 * when a visit says so, and when a version was given with another review date than the one before. Days count, so two
 * visits on a day are one. Pure.
 */
export function reassessmentDue(facts: ReassessmentFacts, today: string): Reassessment | null {
  const { versions, visits } = facts
  const looked = visits.filter(({ reassessed }) => reassessed).map(({ on }) => on)
  const review = versions.at(-1)?.reviewOn ?? null
  if (review !== null && review <= today && !looked.some((on) => on >= review))
    return { why: 'date', day: review }
  const last = [...looked, ...renewedOn(versions)].sort().at(-1)
  const days = new Set(visits.map(({ on }) => on).filter((on) => last === undefined || on > last))
  const planned = visits.at(-1)?.planned ?? 0
  const share = planned > 0 ? Math.min(mostVisits, Math.ceil(planned / 2)) : mostVisits
  return days.size >= share ? { why: 'visits', count: days.size, planned } : null
}

/** The day on which the newest review date was set in place of another one, or none. */
function renewedOn(versions: ReassessmentFacts['versions']): string[] {
  const review = versions.at(-1)?.reviewOn
  const before = versions.findLastIndex(({ reviewOn }) => reviewOn !== review)
  return before < 0 || !review
    ? []
    : versions.slice(before + 1, before + 2).map(({ publishedOn }) => publishedOn)
}
