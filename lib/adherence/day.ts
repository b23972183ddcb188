const dayMs = 86_400_000

/** The ISO day `count` days after (or, negative, before) another. */
export function addDays(day: string, count: number): string {
  return new Date(toMs(day) + count * dayMs).toISOString().slice(0, 10)
}

/** Whole days from one ISO day to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toMs(to) - toMs(from)) / dayMs)
}

/** First day of the week an ISO day lies in. `firstDayOfWeek`: 1 Monday … 7 Sunday. */
export function weekStart(day: string, firstDayOfWeek: number): string {
  const weekday = new Date(toMs(day)).getUTCDay() || 7
  return addDays(day, -((weekday - firstDayOfWeek + 7) % 7))
}

/** The ISO day of an instant on the wall clock of a time zone. */
export function dayIn(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant)
}

function toMs(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}
