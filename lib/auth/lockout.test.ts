import { describe, expect, it } from 'vitest'
import { lockoutRules, lockoutWait } from './lockout'

describe('lockoutWait', () => {
  it('forgives five failures at an account from one address, then doubles from 15 s to 15 min', () => {
    const seconds = Array.from({ length: 14 }, (_, n) => lockoutWait(n + 1, lockoutRules.pair) / 1000)
    expect(seconds).toEqual([0, 0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 900, 900, 900])
  })

  it('forgives fifty at an account from wherever they come', () => {
    expect(lockoutWait(50, lockoutRules.account)).toBe(0)
    expect(lockoutWait(51, lockoutRules.account)).toBe(15_000)
  })

  it('leaves about a hundred guesses a day at one account to one address', () => {
    let elapsed = 0
    let guesses = 0
    for (; elapsed < 24 * 3600_000; guesses++) elapsed += lockoutWait(guesses + 1, lockoutRules.pair)
    expect(guesses).toBeLessThanOrEqual(110)
  })

  it('stays at the longest wait, however many failures there are', () => {
    expect(lockoutWait(100_000, lockoutRules.address)).toBe(3600_000)
  })
})
