/**
 * The calendar day in a clinic at an instant: "today" on a plan is the clinic's day, not the server's or the reader's.
 * Takes an instant and an IANA time zone; returns "YYYY-MM-DD". Throws RangeError for an unknown zone.
 */
export function clinicDay(now: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}
