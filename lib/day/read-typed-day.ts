import { UTCDate } from '@date-fns/utc'
import { getDaysInMonth } from 'date-fns'
import { dateOrder, typeDay } from './date-order'
import { type DatePart, type DateParts, splitTypedDate } from './split-typed-date'

export type TypedDayRules = {
  /** ISO 3166 alpha-2 code of the clinic: decides which of two numbers is the month. */
  country: string
  /** Language of the words in a problem. */
  locale: string
  /** The clinic's day. */
  today: string
  /** The first and the last day that fit. */
  from?: string
  to?: string
}

/** Why a text is no day: a key of errors.day, and what its words are filled with. */
export type TypedDayProblem = {
  code: 'unread' | 'unclear' | 'noMonth' | 'noDay' | 'early' | 'late'
  /** `example` is a day written the way it will be read; `first` the part that comes first. */
  words: Record<'example' | 'first' | 'number' | 'month' | 'day' | 'limit', string>
}

/**
 * The calendar day that a person typed: 12/03/1957, 3.12.57, 3 Dec 1957, "3 dic 1957", 19571203, 1957-12-03. The country
 * decides between day and month, and where it does not, a word is asked for. A year of two digits is the last one up to
 * `to`, or without it one of this century. Anything that is no day, or lies outside `from` and `to`, is a problem.
 */
export function readTypedDay(
  text: string,
  rules: TypedDayRules,
): { day: string } | { problem: TypedDayProblem } {
  const refuse = toRefusal(rules)
  const parts = splitTypedDate(text, dateOrder(rules.country))
  if (typeof parts === 'string') return refuse(parts)
  const { year, month, date } = withWholeYear(parts, rules)
  if (year < 1000) return refuse('unread')
  if (month < 1 || month > 12) return refuse('noMonth', { number: String(month) })
  if (date < 1 || date > getDaysInMonth(new UTCDate(year, month - 1)))
    return refuse('noDay', { number: String(date), month: sayMonth(year, month, rules.locale) })
  const day = toIso(year, month, date)
  if (rules.from && day < rules.from) return refuse('early', { day, limit: rules.from })
  if (rules.to && day > rules.to) return refuse('late', { day, limit: rules.to })
  return { day }
}

function withWholeYear({ year, month, date }: DateParts, { today, to }: TypedDayRules) {
  const parts = { month: month.number, date: date.number }
  if (!isShort(year)) return { ...parts, year: year.digits === 4 ? year.number : 0 }
  const latest = to ?? today
  const whole = Math.floor(Number(latest.slice(0, 4)) / 100) * 100 + year.number
  const over = to !== undefined && toIso(whole, parts.month, parts.date) > to
  return { ...parts, year: over ? whole - 100 : whole }
}

const isShort = (year: DatePart) => year.digits === 2

function toRefusal({ country, locale, today, to }: TypedDayRules) {
  // An example of a birth date is nobody's day of this week.
  const example = typeDay(to ? '1957-12-03' : today, country)
  return (
    code: TypedDayProblem['code'],
    found: Partial<TypedDayProblem['words']> = {},
  ): { problem: TypedDayProblem } => ({
    problem: {
      code,
      words: {
        number: '',
        month: '',
        example,
        first: dateOrder(country),
        ...found,
        day: found.day ? sayDay(found.day, locale) : '',
        limit: found.limit ? sayDay(found.limit, locale) : '',
      },
    },
  })
}

function sayDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

function sayMonth(year: number, month: number, locale: string): string {
  const words = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return words.format(new UTCDate(year, month - 1))
}

function toIso(year: number, month: number, date: number): string {
  return [String(year).padStart(4, '0'), pad(month), pad(date)].join('-')
}

const pad = (number: number) => String(number).padStart(2, '0')
