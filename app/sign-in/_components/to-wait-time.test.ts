import { describe, expect, it } from 'vitest'
import { toWaitTime } from './to-wait-time'

describe('toWaitTime', () => {
  it.each([
    ['en', 15, '20 seconds'],
    ['en', 1, '10 seconds'],
    ['en', 91, '2 minutes'],
    ['en', 900, '15 minutes'],
    ['es', 90, '90 segundos'],
    ['es', 61 * 60, '61 minutos'],
  ])('in %s, %s seconds are %s', (locale, seconds, words) => {
    expect(toWaitTime(locale, seconds)).toBe(words)
  })
})
