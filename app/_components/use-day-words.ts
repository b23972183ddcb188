import { useFormatter } from 'next-intl'

/** Says an ISO day in the reader's language, as "Jan 12, 2026". */
export function useDayWords(): (day: string) => string {
  const format = useFormatter()
  return (day) => format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })
}
