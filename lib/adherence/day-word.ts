import type { DayBody } from './check-in'
import type { DayLog } from './day-log'

/** What was answered about a day, for whoever answered. */
export type DayWord = Pick<DayBody, 'amount' | 'effort'> & {
  /** The worst pain ever said on the day, and the one said last where that is lower. */
  pain?: { worst: number; later: number | null }
}

/** The answers of a day; null while none of the check-in's questions was answered. */
export function toDayWord(log: DayLog | undefined): DayWord | null {
  if (!log) return null
  const { amount, effort, note } = log
  const pain = toSaidPain(log)
  if (!pain && !amount && !effort && !note) return null
  return {
    ...(pain ? { pain } : {}),
    ...(amount ? { amount: amount.value } : {}),
    ...(effort ? { effort: effort.value } : {}),
  }
}

/** The day's worst pain with a lower one that was said later beside it; null when none was said. */
export function toSaidPain({ worst, pain }: DayLog): DayWord['pain'] | null {
  if (!worst) return null
  return { worst: worst.value, later: pain && pain.value < worst.value ? pain.value : null }
}
