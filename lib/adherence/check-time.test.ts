import { describe, expect, it } from 'vitest'
import { checkTime } from './check-time'

const now = new Date('2026-11-22T12:00:00Z')
const at = (localDate: string, loggedAt = '2026-11-22T11:59:00Z') => checkTime({ localDate, loggedAt }, now)

describe('checkTime', () => {
  it.each(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'])('takes %s', (day) => {
    expect(at(day)).toBeNull()
  })

  it.each(['2026-11-19', '2026-11-25', '2025-11-22'])('refuses %s', (day) => {
    expect(at(day)?.reason).toBe('day')
  })

  it('takes what waited on a device without a network, and says so when that was too long', () => {
    expect(at('2026-11-02', '2026-11-02T20:00:00Z')).toBeNull()
    expect(at('2026-09-01', '2026-09-01T20:00:00Z')?.reason).toBe('late')
  })

  it('forgives a clock that is a little ahead, not one that is days ahead', () => {
    expect(at('2026-11-23', '2026-11-23T10:00:00Z')).toBeNull()
    expect(at('2026-12-24', '2026-12-24T10:00:00Z')?.reason).toBe('future')
  })
})
