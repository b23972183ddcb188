import { allowsField } from '@/lib/dosage/allowed-fields'
import { isExercise } from '@/lib/dosage/kind'
import type { PainRule } from './pain-light'
import type { ReadingLine } from './reading'

/**
 * The one rule for lines that are read together. A nerve glide among them, or no line that may hurt more than 2, makes
 * it the nerve's. It is the tendon's only where every line that could settle by the next morning is allowed to: of
 * lines that differ, the stricter rule holds.
 */
export function painRuleOf(
  lines: readonly Pick<ReadingLine, 'kind' | 'painLimit' | 'settlesByMorning'>[],
): PainRule {
  const exercises = lines.filter(({ kind }) => isExercise(kind))
  const limited = exercises.flatMap((line) =>
    line.painLimit === null ? [] : [{ ...line, limit: line.painLimit }],
  )
  if (exercises.some(({ kind }) => kind === 'NM')) return 'nerve'
  if (limited.length > 0 && limited.every(({ limit }) => limit <= 2)) return 'nerve'
  const may = limited.filter(({ kind, limit }) => limit > 2 && allowsField(kind, 'settled'))
  return may.length > 0 && may.every((line) => line.limit > 3 && line.settlesByMorning)
    ? 'tendon'
    : 'standard'
}
