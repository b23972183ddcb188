import type { Reason } from './answers'
import type { BoxState } from './box-states'
import type { ItemBody } from './check-in'

/** What is said of a box: done, in part, not on purpose (always with a reason), or null, which takes back what was said. */
export type BoxWord = { result: BoxState['result']; reason?: Reason; insteadOf?: string }

/** The body of a check-in about one box of a line. */
export function toBoxBody(slot: BoxState['slot'], { result, reason, insteadOf }: BoxWord): ItemBody {
  const why = result === 'not' ? (reason ?? 'unsaid') : reason
  return {
    about: 'item',
    result: result ?? 'not',
    ...(slot ? { slot } : {}),
    ...(why && result !== null ? { reason: why } : {}),
    ...(insteadOf && result !== null ? { insteadOf } : {}),
  }
}
