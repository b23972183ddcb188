import { expect, test } from 'vitest'
import type { PlanContent } from '../schema'
import { toPlanAgain } from './to-plan-again'

const plan: PlanContent = {
  schemaVersion: 2,
  title: 'Hip, after Noor’s fall',
  locale: 'en',
  startDate: '2026-01-01',
  currentPhaseId: 'one',
  phases: [
    {
      id: 'one',
      title: 'Noor settles',
      patientTitle: 'Calm it',
      goal: 'Walk to the market',
      enter: 'Noor sleeps through',
      exit: 'pain at most 3',
      items: [
        { id: 'a', slug: 'clam', side: 'left', note: 'Mind the new hip.', dosage: { reps: 10 } },
        { id: 'b', slug: 'sc-cold', site: 'left hip', dosage: { durationMin: 10 } },
        { id: 'c', slug: 'bridge', condition: 'Noor feels ready' },
        { id: 'd', slug: 'own-walk', dosage: { durationMin: 5 } },
        { id: 'e', slug: 'squat-mini', condition: 'the wound is closed', conditionMet: true },
      ],
    },
    { id: 'two', title: 'Build', items: [] },
  ],
}
let made = 0
const given = {
  patientName: 'Noor Haddad',
  onlyHere: new Set(['own-walk']),
  newId: () => `new-${++made}`,
}

test('what is done and how much comes along, and nothing of whom it was for', () => {
  const again = toPlanAgain(plan, given)
  expect(again.phases[0]?.items).toEqual([
    { id: expect.stringContaining('new-'), slug: 'clam', dosage: { reps: 10 } },
    { id: expect.stringContaining('new-'), slug: 'sc-cold', dosage: { durationMin: 10 } },
    { id: expect.stringContaining('new-'), slug: 'squat-mini', condition: 'the wound is closed' },
  ])
  expect(again).not.toHaveProperty('startDate')
  expect(JSON.stringify(again)).not.toMatch(/Noor|left|market|Calm it/)
})

test('the clinician’s own words stay where they name nobody', () => {
  const [settle, build] = toPlanAgain(plan, given).phases
  expect(settle).toMatchObject({ title: 'Phase 1', exit: 'pain at most 3' })
  expect(build?.title).toBe('Build')
  expect(toPlanAgain({ ...plan, title: 'Hip strength' }, given).title).toBe('Hip strength')
})
