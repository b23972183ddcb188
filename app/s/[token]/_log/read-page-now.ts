import type { PageNow } from '@/lib/adherence/page-now'

/**
 * The answer of `/now`, or null when it is of another shape, such as one of a later program that an old page can't
 * read: the page then stays as it is. By hand, since this page carries no library that reads schemas.
 */
export function readPageNow(answer: unknown): PageNow | null {
  return isPageNow(answer) ? answer : null
}

function isPageNow(answer: unknown): answer is PageNow {
  if (!isObject(answer)) return false
  const { at, version, news, doses = [], checkIns, reopenings, stop, questions, messages } = answer
  return (
    (at === undefined || isText(at)) &&
    typeof version === 'number' &&
    (news === null || isNews(news)) &&
    isListOf(doses, isDoseChange) &&
    isListOf(checkIns, isCheckIn) &&
    isListOf(reopenings, isText) &&
    isStop(stop) &&
    isListOf(questions, isQuestion) &&
    isListOf(messages, isMessage)
  )
}

function isNews(news: unknown): boolean {
  if (!isObject(news)) return false
  const { note, added, gone, changed } = news
  return (
    (note === undefined || isText(note)) && [added, gone, changed].every((names) => isListOf(names, isText))
  )
}

function isDoseChange(one: unknown): boolean {
  const isRich = (parts: unknown) => isListOf(parts, (part) => isObject(part) && isText(part.text))
  return isObject(one) && [one.itemId, one.title].every(isText) && [one.before, one.after].every(isRich)
}

function isCheckIn(one: unknown): boolean {
  if (!isObject(one) || !isObject(one.body)) return false
  const { id, itemId, localDate, loggedAt, body } = one
  const about = itemId === null ? 'day' : 'item'
  return (
    [id, localDate, loggedAt].every(isText) && (itemId === null || isText(itemId)) && body.about === about
  )
}

function isStop(stop: unknown): boolean {
  if (!isObject(stop)) return false
  if (stop.kind !== 'stopped') return stop.kind === 'open' || stop.kind === 'half'
  const { pain, signs, on, at, asks } = stop
  const why = signs === undefined ? typeof pain === 'number' : isListOf(signs, isText)
  return why && isText(on) && isText(at) && ['later', 'now', 'no', 'clinic'].includes(String(asks))
}

function isQuestion(one: unknown): boolean {
  return (
    isObject(one) &&
    [one.id, one.at, one.text].every(isText) &&
    (one.seenAt === null || isText(one.seenAt)) &&
    ((one.asked ?? null) === null || (isObject(one.asked) && isText(one.asked.about))) &&
    (one.version === undefined || typeof one.version === 'number')
  )
}

function isMessage(one: unknown): boolean {
  return (
    isObject(one) &&
    [one.id, one.at, one.by].every(isText) &&
    [one.text, one.answers].every((each) => each === null || isText(each)) &&
    isListOf(one.remarks, (remark) => isObject(remark) && isText(remark.itemId) && isText(remark.text))
  )
}

function isListOf(list: unknown, is: (entry: unknown) => boolean): boolean {
  return Array.isArray(list) && list.every(is)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
