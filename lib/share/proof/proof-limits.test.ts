import { expect, test } from 'vitest'
import { lockoutWait } from '@/lib/auth/lockout'
import { birthYears, isTold, proofLimits } from './proof-limits'

const day = 86_400_000

/** How many tries go through in a time, when each is made as soon as it may be. */
function triesWithin(ms: number, rule: Parameters<typeof lockoutWait>[1]): number {
  let at = 0
  for (let tries = 1; ; tries += 1) {
    at += lockoutWait(tries, rule)
    if (at >= ms) return tries
  }
}

test('however many addresses guess, a month finds few PINs, and the sums of the decision hold', () => {
  const chance = (choices: number) => {
    const tries = triesWithin(30 * day, proofLimits('pin', choices).link)
    return { tries, percent: Math.round((tries / choices) * 10_000) / 100 }
  }
  expect(chance(1_000_000)).toEqual({ tries: 2903, percent: 0.29 })
  expect(chance(100_000)).toEqual({ tries: 745, percent: 0.75 })
  expect(chance(10_000)).toEqual({ tries: 207, percent: 2.07 })
})

test('one address alone does not get further than all of them', () => {
  const { pair, link } = proofLimits('pin', 10_000)
  expect(triesWithin(day, pair)).toBe(35)
  expect(triesWithin(day, link)).toBeLessThan(40)
})

test('a year of birth is tried nine times on the first day and once a day from then', () => {
  const { link } = proofLimits('birth-year', birthYears)
  const first = triesWithin(day, link)
  expect(first).toBe(10)
  expect(triesWithin(31 * day, link) - first).toBeLessThanOrEqual(31)
})

test('a new phone waits a quarter of an hour at most where the program made the PIN', () => {
  expect(lockoutWait(10_000, proofLimits('pin', 1_000_000).link)).toBe(15 * 60_000)
})

test('the therapist is told at ten wrong tries, and each time their number has doubled', () => {
  const told = (kind: 'pin' | 'birth-year') =>
    Array.from({ length: 100 }, (_, tries) => tries).filter((tries) => isTold(kind, tries))
  expect(told('pin')).toEqual([10, 20, 40, 80])
  expect(told('birth-year')).toEqual([5, 10, 20, 40, 80])
})
