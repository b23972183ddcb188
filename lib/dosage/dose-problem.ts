import type { PlanLocale } from '@/lib/i18n/messages'
import { toTranslator } from '@/lib/i18n/translator'
import type { DosageField } from './dosage'

type DoseProblemCode =
  | 'unknown'
  | 'tooHigh'
  | 'tooLow'
  | 'reversed'
  | 'twice'
  | 'notForKind'
  | 'undosed'
  | 'bandFeel'
  | 'unclear'
  | 'stretchPain'
  | 'glideHold'
  | 'glidePain'
  | 'maximalEffort'
  | 'heavyDaily'
  | 'coldTime'
  | 'heatTime'

/** Something in a typed dose that cannot stand: where, why, and what was probably meant. */
export type DoseProblem = {
  /** Character offsets in the typed text. */
  span: { start: number; end: number }
  code: DoseProblemCode
  field?: DosageField | 'side'
  params: Record<string, string | number>
  /** What to put in place of the span; empty means leave it out. */
  correction?: string
}

/** The problem in words: "A hold is 120 s at most. Did you mean h30?" */
export function describeDoseProblem(problem: DoseProblem, locale: PlanLocale): string {
  const t = toTranslator(locale, 'dosage')
  const field = problem.field ?? 'none'
  const text = t(`problem.${problem.code}`, { found: '', value: 0, kind: '', ...problem.params, field })
  if (!problem.correction) return text
  return t('withCorrection', { problem: text, correction: problem.correction })
}
