import { toQuestionBody } from '@/app/s/[token]/_ask/to-question-body'
import { toDayBody } from '@/app/s/[token]/_components/to-day-body'
import { toItemFormBody } from '@/app/s/[token]/_components/to-item-form-body'
import type { ItemBody } from '@/lib/adherence/check-in'
import { toItemBody } from '@/lib/adherence/to-item-body'
import { toUuid } from './to-uuid'

/**
 * The check-in of a form posted without a script; null when nothing was answered. Its id is made from the id of
 * the page's forms and what was pressed for which day, so that a double press is one check-in and two different ones are two.
 */
export function toFormCheckIn(form: Pick<FormData, 'get' | 'getAll'>, now: Date): unknown {
  const itemId = toText(form.get('itemId')) || undefined
  const toDay = form.get('ask') ? toQuestionBody : toDayBody
  const body = itemId ? toItem(form) : toDay(form)
  if (!body) return null
  const localDate = toText(form.get('localDate'))
  const id = toUuid([toText(form.get('id')), itemId ?? '', localDate, JSON.stringify(body)].join('|'))
  return { id, itemId, localDate, loggedAt: now.toISOString(), body }
}

/** A page that was opened before times of day had boxes counts how many of the day's times are done. */
function toItem(form: Pick<FormData, 'get'>): ItemBody | null {
  const times = form.get('times')
  return times === null
    ? toItemFormBody(form)
    : toItemBody(Number(toText(times)), Number(toText(form.get('of'))) || 1)
}

function toText(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : ''
}
