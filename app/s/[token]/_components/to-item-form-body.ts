import { reasons } from '@/lib/adherence/answers'
import type { ItemBody } from '@/lib/adherence/check-in'
import { type BoxWord, toBoxBody } from '@/lib/adherence/to-box-body'
import { isSlot } from '@/lib/dosage/slot'

type Fields = Pick<FormData, 'get'>

/** The body of a form about an exercise: a box that was pressed, or what was said of one that was not all done. */
export function toItemFormBody(form: Fields): ItemBody | null {
  const [slot, said] = String(
    form.get('mark') ?? `${form.get('slot') ?? ''}.${form.get('result') ?? ''}`,
  ).split('.')
  const box = isSlot(slot) ? slot : null
  // A box that is pressed again takes back what was said; "not" of the other form stays.
  const isTakenBack = form.get('mark') !== null && said === 'not'
  const result = isTakenBack ? null : (['done', 'partly', 'not'] as const).find((one) => one === said)
  if (result === undefined) return null
  const reason = reasons.find((one) => one === form.get('reason'))
  const insteadOf = form.get('insteadOf')
  const word: BoxWord = {
    result,
    ...(reason ? { reason } : {}),
    ...(typeof insteadOf === 'string' && insteadOf ? { insteadOf } : {}),
  }
  return toBoxBody(box, word)
}
