/** The calendar day `days` after an ISO day: "2026-11-23", 14 → "2026-12-07". */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
