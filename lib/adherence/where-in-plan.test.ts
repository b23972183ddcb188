import { expect, test } from 'vitest'
import type { ScheduleRow } from './schedule'
import { whereInPlan } from './where-in-plan'

const version: ScheduleRow = {
  publishedOn: '2026-11-10',
  startDate: '2026-11-02',
  currentPhaseId: 'build',
  phases: [
    { id: 'calm', title: 'Calm', items: [] },
    { id: 'build', title: 'Build', items: [] },
  ],
  items: {},
}

test.each([
  ['2026-11-01', null],
  ['2026-11-02', 1],
  ['2026-11-08', 1],
  ['2026-11-09', 2],
  ['2026-11-22', 3],
])('on %s it is week %s of a plan that starts on 2 November', (today, week) => {
  expect(whereInPlan(version, '2026-11-03', today).week).toBe(week)
})

test('without a start day the plan began with its first version', () => {
  expect(whereInPlan({ ...version, startDate: null }, '2026-11-15', '2026-11-22').week).toBe(2)
})

test('the phase is the current one, or the first', () => {
  expect(whereInPlan(version, '2026-11-02', '2026-11-22').phase).toEqual({ number: 2, title: 'Build' })
  const unnamed = { ...version, currentPhaseId: null }
  expect(whereInPlan(unnamed, '2026-11-02', '2026-11-22').phase).toEqual({ number: 1, title: 'Calm' })
})
