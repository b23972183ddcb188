import type { RevisionLine } from '../stored-plan'

/** A pause after which a draft that was saved counts as a state somebody may want back. */
const pauseMs = 10 * 60_000

/**
 * Of the revisions of a draft, newest first as they come, the last one of each stretch of work: of the same person, with
 * no longer pause in between.
 */
export function toStates(revisions: readonly RevisionLine[]): RevisionLine[] {
  return revisions.filter((one, index) => {
    const next = revisions[index - 1]
    if (!next) return true
    return next.savedBy !== one.savedBy || Date.parse(next.savedAt) - Date.parse(one.savedAt) > pauseMs
  })
}
