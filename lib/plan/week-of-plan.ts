/**
 * The week of the plan that a day falls in, counted from 1; null before the plan starts.
 * Both are ISO days of the clinic's calendar.
 */
export function weekOfPlan(startDate: string, today: string): number | null {
  const days = (Date.parse(today) - Date.parse(startDate)) / 86_400_000
  return days < 0 ? null : Math.floor(days / 7) + 1
}
