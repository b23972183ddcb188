import { expect, it } from 'vitest'
import { againDue } from './again-due'
import { offeredFirst } from './offered-first'

it('offers first what fits the template of the plan and the conditions', () => {
  expect(offeredFirst({ template: 'hip_nerve_general', conditions: [] })).toEqual([
    ...['NPRS', 'PSFS', 'SIT', 'WALK', 'CST30'],
  ])
  expect(offeredFirst({ template: null, conditions: [{ code: 'M16.11' }] })).toEqual([
    ...['NPRS', 'CST30', 'TUG', 'WALK', '6MWT', 'ROM'],
  ])
  expect(offeredFirst({ template: 'falls', conditions: [{}] })).toEqual(['TUG', 'CST30', 'BAL4', 'GAIT'])
  expect(offeredFirst({ template: null, conditions: [] })).toEqual(['NPRS', 'PSFS'])
})

it('asks again when a reassessment is due and the newest score is a week old', () => {
  const last = {
    id: 's',
    measure: 'PSFS',
    on: '2026-01-12',
    value: { form: 'one' as const, number: 4 },
    by: null,
    earlier: [],
  }
  expect(againDue({ last }, true, '2026-01-19')).toBe(true)
  expect(againDue({ last }, true, '2026-01-18')).toBe(false)
  expect(againDue({ last }, false, '2026-03-01')).toBe(false)
})
