import type { Amount } from '../amount'
import { amount, day, per, plain, type Rule, rule, type TypedValue, toAmount, week } from './rule'

const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const spanishWords = ['una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez']
const spelled = `(${[...words, ...spanishWords].join('|')})`
const times = `(?:x|times?|veces|vez)`

function spelledOut(word: string | undefined): number {
  const typed = (word ?? '').toLowerCase()
  return Math.max(words.indexOf(typed), spanishWords.indexOf(typed)) + 1
}

const perDay = (value: Amount): TypedValue => plain('perDay', value)
const perWeek = (value: Amount): TypedValue => ({ as: 'perWeek', value })
const everyDays = (value: number): TypedValue => plain('daysPerWeek', { everyDays: value })
const everyHours = (value: number): TypedValue => plain('perDay', { everyHours: value })

const spacedRules: Rule[] = [
  rule(String.raw`hourly|every\s+hour|each\s+hour|cada\s+hora|q1?h`, () => [everyHours(1)]),
  rule(String.raw`(?:every|q|cada)\s*(\d{1,2})\s*(?:horas?|hours?|hrs?|h)`, (m) => [
    everyHours(Number(m[1])),
  ]),
  rule(
    String.raw`eod|qod|every\s+(?:other|second)\s+day|alternat(?:e|ing)\s+days|(?:un\s+)?día\s+sí(?:\s+y)?(?:\s+un)?\s+día\s+no|días\s+alternos|cada\s+dos\s+días`,
    () => [everyDays(2)],
  ),
  rule(String.raw`every\s+third\s+day`, () => [everyDays(3)]),
  rule(String.raw`(?:every|cada)\s+(\d{1,2})\s*(?:st|nd|rd|th)?\s*${day}`, (m) => [everyDays(Number(m[1]))]),
  rule(String.raw`q(\d)d`, (m) => [everyDays(Number(m[1]))]),
]

const dayRules: Rule[] = [
  rule(
    String.raw`qd|q\s*day|(?:once|one\s+time)\s+(?:a|per)\s+day|once\s+daily|(?:una|1)\s+vez\s+al\s+día`,
    () => [perDay(1)],
  ),
  rule(String.raw`b\.?i\.?d\.?|twice\s+(?:(?:a|per)\s+day|daily)`, () => [perDay(2)]),
  rule(String.raw`t\.?i\.?d\.?`, () => [perDay(3)]),
  rule(String.raw`q\.?i\.?d\.?`, () => [perDay(4)]),
  rule(
    String.raw`${spelled}\s+times?${per}${day}|${spelled}\s+times?\s+daily|${spelled}\s+veces${per}${day}`,
    (m) => [perDay(spelledOut(m[1] ?? m[2] ?? m[3]))],
  ),
  rule(String.raw`x\s*${amount}\s*/\s*${day}`, (m) => [perDay(toAmount(m[1]))]),
  rule(String.raw`${amount}\s*${times}?\s*/\s*${day}`, (m) => [perDay(toAmount(m[1]))]),
  rule(
    String.raw`${amount}\s*${times}\s*(?:(?:a|per|each|every|al|por|cada)\s*)?(?:day|d[ií]a|daily)`,
    (m) => [perDay(toAmount(m[1]))],
  ),
]

const weekRules: Rule[] = [
  rule(String.raw`([1-7])\s*/\s*7(?!\s*(?:rep|/))`, (m) => [plain('daysPerWeek', Number(m[1]))]),
  rule(String.raw`(\d{1,2})\s*/\s*52(?!\s*/)`, (m) => [plain('weeks', Number(m[1]))]),
  // A month of a plan is four weeks.
  rule(String.raw`(?:for\s+|x\s*|por\s+)?(\d)\s*(?:/\s*12(?!\s*(?:rep|/))|months?|mos?|meses|mes)`, (m) => [
    plain('weeks', Number(m[1]) * 4),
  ]),
  rule(
    String.raw`${amount}\s*(?:visits?|citas?)${per}${week}(?:\s*x\s*(\d{1,2})(?!\s*(?:w|sem|\d)))?`,
    (m) => [plain('visits', { perWeek: toAmount(m[1]) }), ...(m[2] ? [plain('weeks', Number(m[2]))] : [])],
  ),
  rule(String.raw`(\d{1,2})\s*(?:visits?|citas?)(?:\s+(?:in\s+all|total|en\s+total))?`, (m) => [
    plain('visits', { total: Number(m[1]) }),
  ]),
  rule(
    String.raw`once\s+(?:(?:a|per)\s+week|weekly)|weekly|(?:una|1)\s+vez\s+(?:a\s+la|por)\s+semana`,
    () => [perWeek(1)],
  ),
  rule(String.raw`twice\s+(?:(?:a|per)\s+week|weekly)`, () => [perWeek(2)]),
  rule(String.raw`${spelled}\s+(?:times?|days?|veces|días)(?:${per}${week}|\s+weekly)`, (m) => [
    perWeek(spelledOut(m[1])),
  ]),
  rule(String.raw`x\s*${amount}\s*/\s*${week}`, (m) => [perWeek(toAmount(m[1]))]),
  rule(String.raw`${amount}\s*(?:${times}|${day})?\s*/\s*${week}`, (m) => [perWeek(toAmount(m[1]))]),
  rule(
    String.raw`${amount}\s*(?:${times}|days?|d[ií]as?)\s*(?:(?:a\s+la|a|per|each|every|por|cada)\s*)?(?:week(?:ly)?|wk|semana)`,
    (m) => [perWeek(toAmount(m[1]))],
  ),
  rule(String.raw`(?:(?:for|por|durante)\s+|x\s*)?(\d{1,3})\s*(?:wks?|weeks?|sem(?:anas?)?)`, (m) => [
    plain('weeks', Number(m[1])),
  ]),
  rule(String.raw`(?:for\s+|x\s*)?(\d{1,3})\s*w`, (m) => {
    // Up to 7 it may be days a week as well.
    if (Number(m[1]) <= 7) return [{ as: 'refused', code: 'weeksOrDays', field: 'weeks' }]
    return [plain('weeks', Number(m[1]))]
  }),
]

/** How often: times a day, days a week, visits, weeks. */
export const frequencyRules: Rule[] = [
  ...spacedRules,
  ...dayRules,
  ...weekRules,
  rule(String.raw`daily|(?:a\s+)?diario|diariamente`, () => [{ as: 'daily' }]),
  rule(String.raw`every\s*day|each\s+day|7\s+days|todos\s+los\s+días|cada\s+día`, () => [
    plain('daysPerWeek', 7),
  ]),
]
