import type { TypedDayRules } from '@/lib/day/read-typed-day'

/** The first birth date there is room for. */
export const firstBirthDate = '1900-01-01'

/** How a birth date is typed in a clinic on its day: it lies behind, and so does a year of two digits. */
export function birthDateRules({ country, today }: { country: string; today: string }) {
  return { country, today, from: firstBirthDate, to: today } satisfies Omit<TypedDayRules, 'locale'>
}
