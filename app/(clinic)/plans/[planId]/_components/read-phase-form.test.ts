import { expect, test } from 'vitest'
import { toCountedWeeks } from '@/lib/plan/phase-weeks'
import { readPhaseForm } from './read-phase-form'

function typed(from: string, to: string, title = 'Calm') {
  const data = new FormData()
  for (const [name, value] of Object.entries({ from, to, title, start: '' })) data.set(name, value)
  return readPhaseForm(data, 'Phase 1')
}

test('weeks 1 to 6 that I type are weeks 1 to 6 that I read afterwards', () => {
  const saved = typed('1', '6')
  expect(saved?.weeks).toEqual({ from: 0, to: 6 })
  expect(saved && toCountedWeeks(saved.weeks)).toEqual({ first: 1, last: 6 })
})

test('a phase of one week may begin and end in the same week', () => {
  expect(typed('3', '3')?.weeks).toEqual({ from: 2, to: 3 })
})

test('without a last week the phase goes on', () => {
  expect(typed('7', '')?.weeks).toEqual({ from: 6 })
})

test('a last week before the first is refused', () => {
  expect(typed('4', '3')).toBeNull()
})

test('an emptied name keeps the one of before', () => {
  expect(typed('1', '2', '  ')?.title).toBe('Phase 1')
})
