import { expect, test } from 'vitest'
import { LogLimit } from './log-limit.mjs'

test('one line a kind and minute, and the next one says how many were left out', () => {
  let now = 0
  const limit = new LogLimit(() => now)
  expect(limit.admit('a')).toBe(0)
  now = 59_999
  expect([limit.admit('a'), limit.admit('a'), limit.admit('b')]).toEqual([null, null, 0])
  now = 60_000
  expect(limit.admit('a')).toBe(2)
  now = 120_000
  expect(limit.admit('a')).toBe(0)
})

test('it remembers a bounded number of kinds', () => {
  const limit = new LogLimit(() => 0, 60_000, 2)
  for (const kind of ['a', 'b', 'c']) limit.admit(kind)
  expect(limit.admit('c')).toBeNull()
  expect(limit.admit('a')).toBe(0)
})
