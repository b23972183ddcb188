import { toQuestionBody } from '@/app/s/[token]/_ask/to-question-body'
import { toDayBody } from '@/app/s/[token]/_components/to-day-body'
import { toItemBody } from '@/lib/adherence/to-item-body'
import { toUuid } from './to-uuid'

/**
 * The check-in of a form posted without a script; null when nothing was answered. Its id is made from the page view
 * and what was pressed, so that a double press is one check-in and two different ones are two.
 */
export function toFormCheckIn(form: Pick<FormData, 'get' | 'getAll'>, now: Date): unknown {
  const itemId = toText(form.get('itemId')) || undefined
  const times = Number(toText(form.get('times')))
  const toDay = form.get('ask') ? toQuestionBody : toDayBody
  const body = itemId ? toItemBody(times, Number(toText(form.get('of'))) || 1) : toDay(form)
  if (!body) return null
  const id = toUuid([toText(form.get('id')), itemId ?? '', JSON.stringify(body)].join('|'))
  return { id, itemId, localDate: toText(form.get('localDate')), loggedAt: now.toISOString(), body }
}

function toText(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : ''
}
