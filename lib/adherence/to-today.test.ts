import { describe, expect, it } from 'vitest'
import type { SharedLine, SharedPlan } from '@/lib/share/shared-plan'
import type { ItemBody } from './check-in'
import type { LoggedCheckIn } from './logged-check-in'
import { toItemBody } from './to-item-body'
import { toToday } from './to-today'

const day = '2026-11-25'

function toLine(id: string, often: SharedLine['often'], minutes = 3): SharedLine {
  const line = {
    id,
    kind: 'SG' as const,
    group: 'exercise' as const,
    title: id,
    figure: null,
    alt: '',
    dose: [],
    doseMissing: false,
    site: null,
    note: null,
    text: null,
  }
  return { ...line, often, minutes }
}

const page: SharedPlan = {
  locale: 'en',
  title: 'Plan',
  firstName: null,
  phase: { number: 1, count: 1, title: 'Now', goal: null },
  exercises: [
    toLine('daily', { timesPerDay: 1, daysPerWeek: 7 }),
    toLine('twice', { timesPerDay: 2, daysPerWeek: 7 }, 4.5),
    toLine('thrice-a-week', { timesPerDay: 1, daysPerWeek: 3 }),
    toLine('hourly', { timesPerDay: 8, daysPerWeek: 7 }, 0),
  ],
  selfCare: [],
  advice: [],
  inClinic: [],
  askDoctor: [],
  safety: [],
  later: [],
  painRule: 'standard',
  signs: [],
  clinic: { name: 'Elm Road', emergencyNumber: '911', timeZone: 'UTC', firstDayOfWeek: 1 },
  therapistName: 'Ines Okafor',
  versionNumber: 1,
  publishedOn: '2026-11-01',
  reviewDate: null,
}

function said(itemId: string, body: ItemBody, localDate = day, minute = '00'): LoggedCheckIn {
  return {
    id: `${itemId}${localDate}${minute}`,
    itemId,
    localDate,
    loggedAt: `${localDate}T07:${minute}:00.000Z`,
    body,
  }
}
const ids = (lines: { line: SharedLine }[]) => lines.map(({ line }) => line.id)

describe('a line that is paused', () => {
  const paused = (pauses: SharedLine['pauses']) => {
    const [first, ...others] = page.exercises
    return { ...page, exercises: [{ ...(first as SharedLine), pauses: pauses ?? [] }, ...others] }
  }

  it('rests from its first day to its last, apart from what is due and what is not', () => {
    const rest = paused([{ from: '2026-11-25', to: '2026-11-27' }])
    for (const [on, resting] of [
      ['2026-11-24', []],
      ['2026-11-25', ['daily']],
      ['2026-11-27', ['daily']],
      ['2026-11-28', []],
    ] as const) {
      const today = toToday(rest, [], on)
      expect(ids(today.resting), on).toEqual(resting)
      expect(ids(today.due).includes('daily'), on).toBe(resting.length === 0)
      expect(ids(today.notDue), on).not.toContain('daily')
    }
  })

  it('costs no minutes, and what was done of it before it was paused stays in the day', () => {
    const rest = paused([{ from: day }])
    expect(toToday(page, [], day).minutes - toToday(rest, [], day).minutes).toBe(3)
    const done = toToday(rest, [said('daily', { about: 'item', result: 'done' })], day)
    expect(ids(done.due)).toContain('daily')
    expect(done.resting).toEqual([])
  })
})

describe('toToday', () => {
  it('lists what is due with its minutes, and the first as next', () => {
    const today = toToday(page, [], day)
    expect(ids(today.due)).toEqual(['daily', 'twice', 'thrice-a-week', 'hourly'])
    expect(today).toMatchObject({ done: 0, minutes: 11, minutesLeft: 11, dayWord: null })
    expect(today.next?.line.id).toBe('daily')
  })

  it('keeps apart what is to be asked about first, and counts it as nothing to do', () => {
    const [first, ...others] = page.exercises
    const held = first ? [{ ...first, held: true as const }, ...others] : others
    const today = toToday({ ...page, exercises: held }, [], day)
    expect(ids(today.held)).toEqual(['daily'])
    expect(ids(today.due)).toEqual(['twice', 'thrice-a-week', 'hourly'])
    expect(today.next?.line.id).toBe('twice')
  })

  it('rests a line of three days a week on the day after it was done', () => {
    const today = toToday(page, [said('thrice-a-week', toItemBody(1, 1), '2026-11-24')], day)
    expect(ids(today.notDue)).toEqual(['thrice-a-week'])
  })

  it('keeps a line in the list that was done today, and goes on to the next', () => {
    const today = toToday(page, [said('daily', toItemBody(1, 1))], day)
    expect(today.done).toBe(1)
    expect(today.due[0]).toMatchObject({ times: 1, of: 1, isDone: true, at: `${day}T07:00:00.000Z` })
    expect(today.next?.line.id).toBe('twice')
    expect(today.minutesLeft).toBe(8)
  })

  it('counts the times of a day, and takes them back', () => {
    const once = said('twice', toItemBody(1, 2))
    expect(toToday(page, [once], day).due[1]).toMatchObject({ times: 1, of: 2, isDone: false })
    const twice = said('twice', toItemBody(2, 2), day, '05')
    expect(toToday(page, [once, twice], day).due[1]).toMatchObject({ times: 2, isDone: true })
    const none = said('twice', toItemBody(0, 2), day, '06')
    expect(toToday(page, [once, twice, none], day).due[1]).toMatchObject({ times: 0, at: null })
  })

  it('has one tick for a line of many times a day', () => {
    expect(toToday(page, [said('hourly', toItemBody(1, 1))], day).due[3]).toMatchObject({
      times: 1,
      of: 1,
      isDone: true,
    })
  })

  it('starts afresh the next day', () => {
    const today = toToday(page, [said('daily', toItemBody(1, 1), '2026-11-24')], day)
    expect(today).toMatchObject({ done: 0 })
  })

  it('knows what was said about the day', () => {
    const word: LoggedCheckIn = {
      ...said('x', toItemBody(1, 1)),
      itemId: null,
      body: { about: 'day', pain: 4 },
    }
    expect(toToday(page, [word], day).dayWord).toEqual({ pain: { worst: 4, later: null } })
  })
})
