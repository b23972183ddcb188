import { TZDate } from '@date-fns/tz'

/**
 * The instant at which a clock in an IANA time zone shows "HH:MM" on an ISO day. A time that the change of clocks skips is
 * an hour later by the new clock; of a time that comes twice it is one of the two.
 */
export function instantAt(day: string, time: string, timeZone: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(new TZDate(year, month - 1, date, hours, minutes, timeZone).getTime())
}
