import { addDays } from '../plan/add-days'

const dayMs = 86_400_000

/** Whole days from one ISO day to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toMs(to) - toMs(from)) / dayMs)
}

/** First day of the week an ISO day lies in. `firstDayOfWeek`: 1 Monday … 7 Sunday. */
export function weekStart(day: string, firstDayOfWeek: number): string {
  const weekday = new Date(toMs(day)).getUTCDay() || 7
  return addDays(day, -((weekday - firstDayOfWeek + 7) % 7))
}

function toMs(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}
