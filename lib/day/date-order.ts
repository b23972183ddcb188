/** Which part of a date written in numbers people put first. */
export type DateOrder = 'day' | 'month' | 'year'

/**
 * CLDR: where the month comes first, and where the year does. Canada writes the year first and, with the year last, both
 * ways round.
 */
const monthFirst = new Set('AS FM GU MH MP PA PH PR PW UM US VI'.split(' '))
const yearFirst = new Set('CA CN HU JP KP KR LT MN TW'.split(' '))

/** The order of a country, an ISO 3166 alpha-2 code; where we know of no other the day comes first. */
export function dateOrder(country: string): DateOrder {
  if (monthFirst.has(country)) return 'month'
  return yearFirst.has(country) ? 'year' : 'day'
}

/** A day as people of a country type it: "1957-12-03" is 12/03/1957 in the US, 03/12/1957 in Spain, itself in Japan. */
export function typeDay(day: string, country: string): string {
  const [year, month, date] = day.split('-')
  const order = dateOrder(country)
  if (order === 'year') return day
  return order === 'month' ? `${month}/${date}/${year}` : `${date}/${month}/${year}`
}
