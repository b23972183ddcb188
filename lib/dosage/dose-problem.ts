import type { PlanLocale } from '@/lib/i18n/locales'
import { inWords, type Said, said } from '@/lib/i18n/said'
import type { DosageField } from './dosage'
import type { StopCode } from './hard-stop'

/** Refused words and open questions have codes of their own; the rest are the hard stops of `checkDosage`. */
export type DoseProblemCode =
  | StopCode
  | 'unknown'
  | 'tooHigh'
  | 'tooLow'
  | 'reversed'
  | 'twice'
  | 'notForKind'
  | 'undosed'
  | 'bandFeel'
  | 'unclear'
  | 'asNeeded'
  | 'asTolerated'
  | 'asleep'
  | 'untilNumb'
  | 'medicine'
  | 'minutesOrMeters'
  | 'secondsOrTimes'
  | 'amrapOrEmom'
  | 'weeksOrDays'
  | 'sideNotForItem'

/** Something in a typed dose that cannot stand: where, why, and what was probably meant. */
export type DoseProblem = {
  /** Character offsets in the typed text. */
  span: { start: number; end: number }
  code: DoseProblemCode
  field?: DosageField | 'side'
  params: Record<string, string | number>
  /** What to put in place of the span, when it says the same or is plainly the nearest; empty means leave it out. */
  correction?: string
}

/** The problem in words: "Sets are 6 at most. Did you mean 3x10?" */
export function describeDoseProblem(problem: DoseProblem, locale: PlanLocale): string {
  return inWords(sayDoseProblem(problem), locale)
}

/** As describeDoseProblem, in no language yet. */
export function sayDoseProblem({ code, params, field, correction }: DoseProblem): Said {
  const problem = said(`dosage.problem.${code}`, {
    found: '',
    value: 0,
    kind: '',
    ...params,
    field: field ?? 'none',
  })
  return correction ? said('dosage.withCorrection', { problem, correction }) : problem
}
