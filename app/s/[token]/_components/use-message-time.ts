'use client'
import { useFormatter } from 'use-intl'

/** Day and time of an instant, as the page's language writes them. */
export function useMessageTime(): (at: string) => string {
  const format = useFormatter()
  return (at) =>
    format.dateTime(new Date(at), { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' })
}
