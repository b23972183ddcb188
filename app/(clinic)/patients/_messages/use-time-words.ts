'use client'

import { useFormatter } from 'next-intl'

/** Day and time of an instant in the clinic's calendar. */
export function useTimeWords(timeZone: string): (at: string) => string {
  const format = useFormatter()
  return (at) =>
    format.dateTime(new Date(at), {
      ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
      hour12: false,
      timeZone,
    })
}
