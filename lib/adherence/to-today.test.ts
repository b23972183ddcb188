import { describe, expect, it } from 'vitest'
import type { SharedLine, SharedPlan } from '@/lib/share/shared-plan'
import type { ItemBody } from './check-in'
import type { LoggedCheckIn } from './logged-check-in'
import { toBoxBody } from './to-box-body'
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

  it('asks by noon for what the morning has, and leaves the evening for later', () => {
    const today = toToday(page, [], day, 'morning')
    expect(today).toMatchObject({ left: 4, later: 0, minutes: 11, minutesLeft: 9 })
    const done = page.exercises.map(({ id }) =>
      said(id, id === 'twice' ? toBoxBody('morning', { result: 'done' }) : toItemBody(1, 1)),
    )
    expect(toToday(page, done, day, 'morning')).toMatchObject({ left: 0, later: 1, done: 4, next: null })
    expect(toToday(page, done, day, 'bedtime')).toMatchObject({ left: 1, later: 0, done: 3, minutesLeft: 3 })
  })

  it('puts apart what is not due before the evening', () => {
    const [first] = page.exercises
    const evening = { ...page, exercises: [{ ...(first as SharedLine), slots: ['bedtime' as const] }] }
    expect(toToday(evening, [], day, 'midday').due[0]).toMatchObject({ isLater: true, open: 0 })
    expect(toToday(evening, [], day).due[0]).toMatchObject({ isLater: false, open: 1 })
  })

  it('asks no more for what was done in part or left out on purpose', () => {
    const left = said('daily', toBoxBody(null, { result: 'not', reason: 'time' }))
    expect(toToday(page, [left], day)).toMatchObject({ done: 0, left: 3 })
    expect(toToday(page, [left], day).due[0]).toMatchObject({ isSettled: true, isDone: false, times: 0 })
    expect(toToday(page, [said('daily', toBoxBody(null, { result: 'partly' }))], day)).toMatchObject({
      done: 1,
      left: 3,
    })
  })

  it('asks for nothing while the patient is off, and keeps what was done all the same', () => {
    const timeOff = { from: day, until: '2026-11-30', why: 'illness' as const }
    const word: LoggedCheckIn = {
      ...said('x', toItemBody(1, 1)),
      itemId: null,
      body: { about: 'day', timeOff },
    }
    expect(toToday(page, [word], day)).toMatchObject({ due: [], left: 0, timeOff })
    expect(toToday(page, [word, said('daily', toItemBody(1, 1))], day).due).toHaveLength(1)
    expect(toToday(page, [word], '2026-12-01').timeOff).toBeNull()
  })
})

describe('a named day that was missed', () => {
  const often = { timesPerDay: 1, daysPerWeek: 2, weekdays: ['mon' as const, 'fri' as const] }
  const named = { ...page, exercises: [toLine('named', often)] }

  it('may be made up for on a later day, once, and not on a day that is off', () => {
    expect(toToday(named, [], day).notDue[0]?.insteadOf).toBe('2026-11-23')
    const moved = said('named', toBoxBody(null, { result: 'done', insteadOf: '2026-11-23' }), '2026-11-24')
    expect(toToday(named, [moved], day).notDue[0]?.insteadOf).toBeNull()
    const timeOff = { from: '2026-11-23', until: '2026-11-24', why: 'other' as const }
    const off: LoggedCheckIn = { ...moved, itemId: null, body: { about: 'day', timeOff } }
    expect(toToday(named, [off], day).notDue[0]?.insteadOf).toBeNull()
    expect(toToday({ ...named, publishedOn: '2026-11-24' }, [], day).notDue[0]?.insteadOf).toBeNull()
  })
})

describe('the last seven days', () => {
  it('count those on which anything was done, whatever lies between', () => {
    const all = ['2026-11-18', '2026-11-19', '2026-11-22', day].map((date) =>
      said('daily', toItemBody(1, 1), date),
    )
    expect(toToday(page, all, day).daysDone).toBe(3)
    const none = said('daily', toBoxBody(null, { result: 'not', reason: 'time' }))
    expect(toToday(page, [none], day).daysDone).toBe(0)
  })
})
