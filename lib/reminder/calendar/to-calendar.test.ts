import ical, { type VEvent } from 'node-ical'
import { describe, expect, it } from 'vitest'
import { usualTimes } from '../slot-times'
import type { Reminder } from '../to-reminders'
import { type CalendarGiven, toCalendar } from './to-calendar'

const everyDay = { weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] } as const
const daily: Reminder = {
  slot: 'morning',
  rule: everyDay,
  minutes: 16,
  first: '2026-03-01',
  last: '2026-04-12',
  except: [],
}

function write(given: Partial<CalendarGiven> = {}): string {
  return toCalendar({
    reminders: [daily],
    times: usualTimes,
    timeZone: 'Europe/Berlin',
    locale: 'en',
    shareLinkId: '0190b3a0-0000-7000-8000-000000000001',
    sequence: 3,
    stamp: new Date('2026-03-01T10:00:00Z'),
    link: null,
    ...given,
  })
}

/** The entries as a library of others reads them. */
function read(text: string): VEvent[] {
  return Object.values(ical.sync.parseICS(text)).filter((part) => part?.type === 'VEVENT') as VEvent[]
}

/** The instants at which the entries come back, in a span of days. */
function instants(text: string, from: string, to: string): string[] {
  return read(text)
    .flatMap((event) => ical.expandRecurringEvent(event, { from: new Date(from), to: new Date(to) }))
    .map(({ start }) => start.toISOString())
    .sort()
}

function clockIn(timeZone: string, instant: string): string {
  return new Date(instant).toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
}

describe('toCalendar', () => {
  it.each([
    ['Europe/Berlin', '2026-03-27', '2026-04-01', ['07:00', '06:00']],
    ['Europe/Berlin', '2026-10-23', '2026-10-28', ['06:00', '07:00']],
    ['America/New_York', '2026-03-06', '2026-03-11', ['13:00', '12:00']],
    ['America/New_York', '2026-10-30', '2026-11-04', ['12:00', '13:00']],
    ['Australia/Sydney', '2026-04-03', '2026-04-07', ['21:00', '22:00']],
    ['Australia/Sydney', '2026-10-02', '2026-10-06', ['22:00', '21:00']],
  ])('rings at eight by the clock of %s on both sides of a change, %s', (timeZone, from, to, wanted) => {
    const text = write({ timeZone, reminders: [{ ...daily, last: '2026-12-31' }] })
    const found = instants(text, from, to)
    expect(found.length).toBeGreaterThanOrEqual(4)
    expect(new Set(found.map((instant) => clockIn(timeZone, instant)))).toEqual(new Set(['08:00']))
    expect([...new Set(found.map((instant) => instant.slice(11, 16)))]).toEqual(wanted)
  })

  it.each(['Europe/Berlin', 'America/New_York', 'Australia/Sydney', 'Asia/Kolkata', 'Etc/UTC'])(
    'comes on the last day and on none after it, at midnight and a minute before, in %s',
    (timeZone) => {
      for (const morning of ['00:00', '23:59']) {
        const text = write({ timeZone, times: { ...usualTimes, morning } })
        const found = instants(text, '2026-04-08', '2026-04-20')
        const days = found.map((instant) => new Date(instant).toLocaleDateString('en-CA', { timeZone }))
        expect(days.at(-1), `${timeZone} ${morning}`).toBe('2026-04-12')
        expect(new Set(found.map((instant) => clockIn(timeZone, instant)))).toEqual(new Set([morning]))
      }
    },
  )

  it('comes on the days of its rule, without those on which all rests', () => {
    const weekly = { ...daily, rule: { weekdays: ['tue', 'sat'] as const }, first: '2026-03-03' }
    const days = (reminder: Reminder) =>
      instants(write({ reminders: [reminder] }), '2026-03-01', '2026-03-20').map((instant) =>
        instant.slice(0, 10),
      )
    expect(days(weekly)).toEqual(['2026-03-03', '2026-03-07', '2026-03-10', '2026-03-14', '2026-03-17'])
    expect(days({ ...weekly, except: ['2026-03-10', '2026-03-14'] })).toEqual([
      '2026-03-03',
      '2026-03-07',
      '2026-03-17',
    ])
    expect(days({ ...daily, rule: { everyDays: 5 } })).toEqual([
      '2026-03-01',
      '2026-03-06',
      '2026-03-11',
      '2026-03-16',
    ])
  })

  it('goes on past midnight where the exercises do', () => {
    const [event] = read(write({ times: { ...usualTimes, morning: '23:50' } }))
    expect(event?.end?.toISOString()).toBe('2026-03-01T23:06:00.000Z')
  })

  it('keeps the name of an entry from version to version, and raises its number', () => {
    const [before] = read(write())
    const [after] = read(write({ sequence: 4, times: { ...usualTimes, morning: '07:00' } }))
    expect(after?.uid).toBe(before?.uid)
    expect(Number(after?.sequence)).toBeGreaterThan(Number(before?.sequence))
    const [evening] = read(write({ reminders: [{ ...daily, slot: 'evening' }] }))
    const [others] = read(write({ shareLinkId: '0190b3a0-0000-7000-8000-000000000002' }))
    expect(new Set([before?.uid, evening?.uid, others?.uid]).size).toBe(3)
  })

  it('has an alarm, its own changes of clocks, and a language', () => {
    const text = write({ locale: 'es' })
    const [event] = read(text)
    expect(event?.alarms).toMatchObject([{ action: 'DISPLAY' }])
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin')
    expect(text).toContain('DTSTART;TZID=Europe/Berlin:20260301T080000')
    expect(text).toContain('SUMMARY;LANGUAGE=es:Ejercicios\\, más o menos 16 minutos')
    expect(text).not.toContain('METHOD')
  })

  it('is folded at 75 bytes and escaped, whatever stands in it', () => {
    const text = write({ locale: 'es', link: `https://plans.example/s/${'a'.repeat(120)}` })
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const [event] = read(text)
    expect(JSON.stringify(event?.description)).toContain('a'.repeat(120))
    expect(String(event?.url)).toContain('a'.repeat(120))
  })

  it('tells where the page is only when that is wanted', () => {
    expect(write()).not.toMatch(/^URL|https?:/m)
    expect(write({ link: 'https://plans.example/s/x' })).toContain('URL:https://plans.example/s/x')
  })

  it('is a calendar without entries when there is nothing to be reminded of', () => {
    const text = write({ reminders: [] })
    expect(read(text)).toEqual([])
    expect(text).toMatch(/^BEGIN:VCALENDAR[\s\S]*BEGIN:VTIMEZONE[\s\S]*END:VCALENDAR\r\n$/)
  })

  it('refuses a time zone that is none', () => {
    for (const timeZone of ['', 'Mars/Olympus', "x' OR 1"])
      expect(() => write({ timeZone })).toThrow(RangeError)
  })
})
