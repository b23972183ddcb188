'use client'
import { useFormatter } from 'use-intl'

const weekday = { weekday: 'long', hour: 'numeric', minute: '2-digit' } as const
const date = { day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' } as const
/** Longer ago, the name of a day could be two. */
const namedDays = 6

/** Words for when a page was written (ISO instant). */
export function useAsOfTime(): (asOf: string) => string {
  const format = useFormatter()
  return (asOf) => {
    const isOfThisWeek = Date.now() - Date.parse(asOf) < namedDays * 86_400_000
    return format.dateTime(new Date(asOf), isOfThisWeek ? weekday : date)
  }
}
