import { expect, test } from 'vitest'
import type { Schedule } from '@/lib/plan/frozen/to-schedule'
import { whereInPlan } from './where-in-plan'

const version: Schedule = {
  publishedOn: '2026-11-10',
  startDate: '2026-11-02',
  currentPhaseId: 'build',
  phases: [
    { id: 'calm', title: 'Calm', lines: [] },
    { id: 'build', title: 'Build', lines: [] },
  ],
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
  expect(whereInPlan({ ...version, startDate: undefined }, '2026-11-15', '2026-11-22').week).toBe(2)
})

test('the week its last phase ends in is known once the patient is in it', () => {
  const weeks = { from: 3, to: 6 }
  const [calm, build] = version.phases.map((phase) => ({ ...phase, weeks }))
  const dated = { ...version, phases: [calm, build].flatMap((phase) => phase ?? []) }
  const lastWeek = (plan: Schedule) => whereInPlan(plan, '2026-11-02', '2026-11-22').lastWeek
  expect([lastWeek(dated), lastWeek(version), lastWeek({ ...dated, currentPhaseId: 'calm' })]).toEqual([
    6,
    null,
    null,
  ])
})

test('the phase is the current one, or the first', () => {
  expect(whereInPlan(version, '2026-11-02', '2026-11-22').phase).toEqual({ number: 2, title: 'Build' })
  const unnamed = { ...version, currentPhaseId: undefined }
  expect(whereInPlan(unnamed, '2026-11-02', '2026-11-22').phase).toEqual({ number: 1, title: 'Calm' })
})
