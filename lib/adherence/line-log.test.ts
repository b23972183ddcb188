import { expect, test } from 'vitest'
import type { CheckInBody } from './check-in'
import type { GivenPlan } from './given-plan'
import { lastVisitOn, toLineLogs } from './line-log'
import type { LoggedCheckIn } from './logged-check-in'

const today = '2026-11-22'
let made = 0
function checkIn(localDate: string, body: CheckInBody, itemId: string | null = null): LoggedCheckIn {
  made += 1
  return {
    id: String(made).padStart(6, '0'),
    itemId,
    localDate,
    loggedAt: `${localDate}T08:00:00.000Z`,
    body,
  }
}
const line = (id: string, daysPerWeek = 7) => ({ id, kind: 'SG' as const, often: { perDay: 1, daysPerWeek } })
function plan(checkIns: LoggedCheckIn[], publishedOn = ['2026-11-01', '2026-11-16']): GivenPlan {
  const versions = publishedOn.map((day) => ({
    publishedOn: day,
    phases: [{ id: 'p', title: 'Calm', lines: [line('bridge'), line('clam')] }],
  }))
  return { patientId: 'a', planId: 'b', timeZone: 'UTC', firstDayOfWeek: 1, versions, checkIns }
}

test('counts each exercise by itself since the last visit, and no day before it', () => {
  const done = (date: string, itemId: string) => checkIn(date, { about: 'item', result: 'done' }, itemId)
  const logs = toLineLogs(
    plan([
      done('2026-11-10', 'bridge'),
      done('2026-11-18', 'bridge'),
      done('2026-11-20', 'bridge'),
      done('2026-11-20', 'clam'),
    ]),
    '2026-11-16',
    today,
  )
  expect(logs.bridge).toMatchObject({ planned: 6, done: 2 })
  expect(logs.clam).toMatchObject({ planned: 6, done: 1 })
})

test('a day on which an exercise or the whole plan was paused asks for nothing', () => {
  const rested = plan([])
  const [first, second] = rested.versions
  if (!first || !second) throw new Error('Two versions were made.')
  const [phase] = second.phases
  if (phase?.lines[0]) phase.lines[0].pauses = [{ from: '2026-11-18', to: '2026-11-19' }]
  second.pauses = [{ from: '2026-11-20', to: '2026-11-20' }]
  const logs = toLineLogs(rested, '2026-11-16', '2026-11-23')
  expect(logs.clam?.planned).toBe(6)
  expect(logs.bridge?.planned).toBe(4)
})

test('tells the pain and the effort of days on which the exercise was done, and of no other', () => {
  const logs = toLineLogs(
    plan([
      checkIn('2026-11-17', { about: 'item', result: 'done' }, 'bridge'),
      checkIn('2026-11-17', { about: 'day', pain: 5, effort: 'hard' }),
      checkIn('2026-11-19', { about: 'item', result: 'done' }, 'clam'),
      checkIn('2026-11-19', { about: 'day', pain: 9 }),
      checkIn('2026-11-21', { about: 'item', result: 'done', effort: 'light' }, 'bridge'),
      checkIn('2026-11-21', { about: 'day', pain: 3, effort: 'very-hard' }),
    ]),
    '2026-11-16',
    today,
  )
  expect(logs.bridge).toMatchObject({ effort: 'light', pain: { first: 5, last: 3 } })
  expect(logs.clam).toMatchObject({ effort: null, pain: { first: 9, last: 9 } })
})

test('looks back to the version before one that was given today', () => {
  expect(lastVisitOn(plan([]), today)).toBe('2026-11-16')
  expect(lastVisitOn(plan([], ['2026-11-01', '2026-11-16', today]), today)).toBe('2026-11-16')
  expect(lastVisitOn(plan([], [today]), today)).toBe(today)
  expect(lastVisitOn(plan([], ['2026-01-12']), today)).toBe('2026-10-25')
  expect(lastVisitOn(plan([], []), today)).toBeNull()
})
