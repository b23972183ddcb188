import { addDays } from '@/lib/day'

const longestDays = 366

/** The first ISO day that a visit can be recorded for on `today`: a year back. Pure. */
export function firstVisitDay(today: string): string {
  return addDays(today, -longestDays)
}
