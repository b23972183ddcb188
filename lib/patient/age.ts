/** Whole years from a birth date to a day, both "YYYY-MM-DD". Someone born on 29 February turns a year older on 1 March. */
export function ageOn(birthDate: string, day: string): number {
  const birthdayReached = day.slice(5) >= birthDate.slice(5)
  return Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (birthdayReached ? 0 : 1)
}
