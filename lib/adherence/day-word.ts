import { type PatientSign, patientSigns } from '@/lib/safety/patient-signs'
import type { DayBody } from './check-in'
import type { DayLog } from './day-log'

/** What was answered about a day, for whoever answered. */
export type DayWord = Pick<DayBody, 'amount' | 'effort'> & {
  /** The worst pain ever said on the day, and the one said last where that is lower. */
  pain?: { worst: number; later: number | null }
  painBefore?: number
  painAfter?: number
  /** Every warning sign of the day; empty when the answer was that there is none. */
  signs?: PatientSign[]
}

/** The answers of a day; null while none of the check-in's questions was answered. */
export function toDayWord(log: DayLog | undefined): DayWord | null {
  if (!log) return null
  const { amount, effort, note, signs, noSigns, painBefore, painAfter } = log
  const pain = toSaidPain(log)
  const asked = signs.size > 0 || noSigns !== null
  // Pain before exercising is said before there is anything to ask about.
  if (!log.pain && !painAfter && !amount && !effort && !note && !asked) return null
  return {
    ...(pain ? { pain } : {}),
    ...(painBefore ? { painBefore: painBefore.value } : {}),
    ...(painAfter ? { painAfter: painAfter.value } : {}),
    ...(amount ? { amount: amount.value } : {}),
    ...(effort ? { effort: effort.value } : {}),
    ...(asked ? { signs: patientSigns.filter((sign) => signs.has(sign)) } : {}),
  }
}

/** The day's worst pain with a lower one that was said later beside it; null when none was said. */
export function toSaidPain({ worst, pain }: DayLog): DayWord['pain'] | null {
  if (!worst) return null
  // What came in the same breath as the worst is not later than it.
  const isLater = pain !== null && pain.id !== worst.id && pain.value < worst.value
  return { worst: worst.value, later: isLater ? pain.value : null }
}
