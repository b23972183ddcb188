import { expect, it } from 'vitest'
import { toSchedule } from '@/lib/plan/frozen/to-schedule'
import { toFrozen } from '@/prisma/factories/frozen-plan'
import { toContent } from '@/prisma/factories/plan'
import type { CheckInBody } from '../check-in'
import type { GivenPlan } from '../given-plan'
import { toTrends } from './to-trends'

const today = '2026-11-22'
const content = toContent([{ id: 'bridge', slug: 'bridge', dosage: { sets: 2, reps: 10, daysPerWeek: 7 } }])
let made = 0

function said(localDate: string, body: CheckInBody) {
  made += 1
  const loggedAt = `${localDate}T08:00:00.000Z`
  const itemId = body.about === 'item' ? 'bridge' : null
  return { id: String(made).padStart(6, '0'), itemId, localDate, loggedAt, body }
}

function given(checkIns: GivenPlan['checkIns'], publishedOn = ['2026-11-09', '2026-11-16']): GivenPlan {
  const versions = publishedOn.map((on, index) =>
    toSchedule(toFrozen(content, { versionNumber: index + 1, publishedOn: on })),
  )
  return { patientId: 'p', planId: 'q', timeZone: 'UTC', firstDayOfWeek: 1, versions, checkIns }
}

it('begins with the plan, and a day that nobody logged is a gap', () => {
  const trends = toTrends(
    given([
      said('2026-11-10', { about: 'item', result: 'done', pain: 4, effort: 'hard' }),
      said('2026-11-12', { about: 'day', pain: 0, effort: 'light', amount: 'some' }),
    ]),
    today,
  )
  const untold = { painBefore: null, painAfter: null }
  expect(trends?.days).toHaveLength(14)
  expect(trends?.days.slice(0, 4)).toEqual([
    { date: '2026-11-09', pain: null, ...untold, effort: null, amount: null },
    { date: '2026-11-10', pain: 4, ...untold, effort: 'hard', amount: null },
    { date: '2026-11-11', pain: null, ...untold, effort: null, amount: null },
    { date: '2026-11-12', pain: 0, ...untold, effort: 'light', amount: 'some' },
  ])
  expect(trends?.versions).toEqual([
    { number: 1, on: '2026-11-09' },
    { number: 2, on: '2026-11-16' },
  ])
})

it('counts what was planned and done by the clinic’s week, and says how many days were logged', () => {
  const trends = toTrends(
    given([
      said('2026-11-09', { about: 'item', result: 'done' }),
      said('2026-11-10', { about: 'item', result: 'partly' }),
    ]),
    today,
  )
  expect(trends?.weeks).toEqual([
    { start: '2026-11-09', planned: 7, done: 1.5, share: 1.5 / 7, daysLogged: 2 },
    { start: '2026-11-16', planned: 6, done: 0, share: 0, daysLogged: 0 },
  ])
})

it('goes back half a year at the most, and is nothing before the plan begins', () => {
  expect(toTrends(given([], ['2025-01-06', '2026-11-16']), today)).toMatchObject({
    from: '2026-05-24',
    versions: [{ number: 2, on: '2026-11-16' }],
  })
  expect(toTrends(given([], ['2026-11-23']), today)).toBeNull()
})
