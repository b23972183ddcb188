import { type Amount, highest } from './amount'
import type { DosageField } from './dosage'
import type { DoseProblem } from './dose-problem'
import type { PlainValue } from './grammar/rule'

type Refused = { problem: Pick<DoseProblem, 'code' | 'field' | 'params' | 'correction'> }

/** Fields of a token, or why it is refused. */
export type Resolved = PlainValue[] | Refused

/** A refusal with its reason. */
export function refuse(
  code: DoseProblem['code'],
  field: DosageField | undefined,
  params: DoseProblem['params'],
): Refused {
  return { problem: { code, ...(field ? { field } : {}), params } }
}

/** A count above six is no number of sets: of holds it is the number of repetitions. */
export function setsOrHolds(count: Amount): PlainValue {
  return highest(count) > 6 ? { field: 'reps', value: count } : { field: 'sets', value: count }
}
