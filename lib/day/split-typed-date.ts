import type { DateOrder } from './date-order'

export type DatePart = { number: number; digits: number }
export type DateParts = { year: DatePart; month: DatePart; date: DatePart }

/** English and Spanish, whole or begun with three letters at least. */
const months: readonly (readonly string[])[] = [
  ['january', 'enero'],
  ['february', 'febrero'],
  ['march', 'marzo'],
  ['april', 'abril'],
  ['may', 'mayo'],
  ['june', 'junio'],
  ['july', 'julio'],
  ['august', 'agosto'],
  ['september', 'septiembre', 'setiembre'],
  ['october', 'octubre'],
  ['november', 'noviembre'],
  ['december', 'diciembre'],
]
const unheard = new Set(['st', 'nd', 'rd', 'th', 'of', 'the', 'de', 'del', 'el', 'o'])

/**
 * Year, month and day of a typed date, not yet held against the calendar; `order` says which comes first among numbers
 * alone. "unclear" where day and month could each be the other, "unread" for anything else.
 */
export function splitTypedDate(text: string, order: DateOrder): DateParts | 'unclear' | 'unread' {
  const plain = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[年月日]/g, ' ')
  if (/^\d{8}$/.test(plain)) return splitRun(plain, order)
  if (!/^[\p{L}\d\s.,/-]+$/u.test(plain)) return 'unread'
  const tokens = (plain.match(/\d+|\p{L}+/gu) ?? []).filter((token) => !unheard.has(token))
  if (tokens.length !== 3) return 'unread'
  const numbers = tokens.filter((token) => /^\d/.test(token)).map(toPart)
  const [a, b, c] = numbers
  if (a && b && c) return splitNumbers([a, b, c], order)
  const month = months.findIndex((names) => tokens.some((token) => isMonth(token, names))) + 1
  if (!a || !b || month === 0) return 'unread'
  const [date, year] = a.digits === 4 ? [b, a] : [a, b]
  return { year, date, month: { number: month, digits: 2 } }
}

/** Eight digits: the year stands at the end that can be one. */
function splitRun(run: string, order: DateOrder): DateParts | 'unclear' | 'unread' {
  const cut = (at: number, length: number) => toPart(run.slice(at, at + length))
  const yearAhead = { year: cut(0, 4), month: cut(4, 2), date: cut(6, 2) }
  if (/^(19|20)/.test(run) && yearAhead.month.number <= 12) return yearAhead
  return splitNumbers([cut(0, 2), cut(2, 2), cut(4, 4)], order)
}

type Three = [DatePart, DatePart, DatePart]

function splitNumbers([first, second, third]: Three, order: DateOrder): DateParts | 'unclear' | 'unread' {
  if (first.digits === 4) return { year: first, month: second, date: third }
  if (order === 'month') return { month: first, date: second, year: third }
  if (order === 'day') return { date: first, month: second, year: third }
  if (third.digits < 4) return { year: first, month: second, date: third }
  // The year stands last where people put it first: either way round is usual.
  if (first.number > 12) return { date: first, month: second, year: third }
  if (second.number > 12 || first.number === second.number) return { month: first, date: second, year: third }
  return 'unclear'
}

function isMonth(token: string, names: readonly string[]): boolean {
  return token.length >= 3 && names.some((name) => name.startsWith(token))
}

function toPart(digits: string): DatePart {
  return { number: Number(digits), digits: digits.length }
}
