import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { LockoutRule } from '../lockout'
import { reserveGuess } from './mutations'

const now = new Date('2026-11-22T08:00:00Z')
const rule: LockoutRule = { free: 12, firstWaitMs: 30_000, longestWaitMs: 60_000, forgetAfterMs: 60_000 }

test('guesses that come at once from many places are numbered each for itself, so that none passes by a number that is told', async () => {
  const all = { key: randomUUID(), rule }
  const guesses = Array.from({ length: 12 }, () => reserveGuess([{ key: randomUUID(), rule }, all], now))
  const tries = (await Promise.all(guesses)).map((guess) => guess.tries)
  expect(tries.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  expect(await reserveGuess([all], now)).toEqual({ wait: 0, tries: 13 })
  expect(await reserveGuess([all], now)).toEqual({ wait: 30_000, tries: 0 })
})
