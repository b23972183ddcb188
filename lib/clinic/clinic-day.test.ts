import { describe, expect, it } from 'vitest'
import { clinicDay } from './clinic-day'

describe('clinicDay', () => {
  it('is the day in the clinic, not in UTC', () => {
    const lateInLondon = new Date('2026-11-22T23:30:00Z')
    expect(clinicDay(lateInLondon, 'Europe/London')).toBe('2026-11-22')
    expect(clinicDay(lateInLondon, 'Europe/Berlin')).toBe('2026-11-23')
    expect(clinicDay(lateInLondon, 'America/New_York')).toBe('2026-11-22')
    expect(clinicDay(lateInLondon, 'Pacific/Kiritimati')).toBe('2026-11-23')
  })

  it('changes at midnight on the night the clocks go back', () => {
    expect(clinicDay(new Date('2026-10-31T22:59:59Z'), 'Europe/Berlin')).toBe('2026-10-31')
    expect(clinicDay(new Date('2026-10-24T21:59:59Z'), 'Europe/Berlin')).toBe('2026-10-24')
    expect(clinicDay(new Date('2026-10-24T22:00:00Z'), 'Europe/Berlin')).toBe('2026-10-25')
  })

  it('refuses a zone that does not exist', () => {
    expect(() => clinicDay(new Date(0), 'Mars/Olympus')).toThrow(RangeError)
  })
})
