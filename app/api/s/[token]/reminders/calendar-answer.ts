import { environment } from '@/lib/environment'
import type { LiveFeed } from '@/lib/reminder/calendar/queries'
import type { CalendarChoice } from '@/lib/reminder/reminder-choice'

/** A calendar address as the page gets it. `address` is null when it can no longer be shown: it can be made anew. */
export type CalendarAnswer = CalendarChoice & { address: string | null }

export function toCalendarAnswer({ token, choice }: LiveFeed): CalendarAnswer {
  return { ...choice, address: token && `${environment().publicUrl}/api/s/${token}/calendar.ics` }
}
