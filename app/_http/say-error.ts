import { type InputProblem, problemInWords, type SaidError } from '@/lib/errors'
import type { PlanLocale } from '@/lib/i18n/locales'
import { inWords, type Saying } from '@/lib/i18n/said'

/** An error as an answer says it: in words, with the code and the parameters that they are made of. */
export function sayError({ said }: SaidError, locale: PlanLocale) {
  return { message: inWords(said, locale), ...toCode(said) }
}

/** A problem of an input in the same way; its code is that of what is allowed. */
export function sayProblem(problem: InputProblem, locale: PlanLocale) {
  return { ...problemInWords(problem, locale), ...toCode(problem.allowed) }
}

function toCode(saying: Saying) {
  return typeof saying === 'string' || !('code' in saying) ? {} : { code: saying.code, params: saying.params }
}
