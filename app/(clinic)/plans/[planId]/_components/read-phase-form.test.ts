import { expect, test } from 'vitest'
import { toCountedWeeks } from '@/lib/plan/phase-weeks'
import { readPhaseForm } from './read-phase-form'

function read(from: string, to: string, { title = 'Calm', start = '', country = 'US' } = {}) {
  const data = new FormData()
  for (const [name, value] of Object.entries({ from, to, title, start })) data.set(name, value)
  return readPhaseForm(data, 'Phase 1', { country, locale: 'en', today: '2026-11-28' })
}

/** The same where it is meant to be taken. */
function typed(...given: Parameters<typeof read>) {
  const fields = read(...given)
  if ('wrong' in fields) throw new Error(`The form was refused at ${fields.wrong}.`)
  return fields
}

test('weeks 1 to 6 that I type are weeks 1 to 6 that I read afterwards', () => {
  const saved = typed('1', '6')
  expect(saved.weeks).toEqual({ from: 0, to: 6 })
  expect(toCountedWeeks(saved.weeks)).toEqual({ first: 1, last: 6 })
})

test('a phase of one week may begin and end in the same week', () => {
  expect(typed('3', '3').weeks).toEqual({ from: 2, to: 3 })
})

test('without a last week the phase goes on', () => {
  expect(typed('7', '').weeks).toEqual({ from: 6 })
})

test('a last week before the first is refused', () => {
  expect(read('4', '3')).toEqual({ wrong: 'to' })
})

test('an emptied name keeps the one of before', () => {
  expect(typed('1', '2', { title: '  ' }).title).toBe('Phase 1')
})

test('the first day is read as the clinic writes dates, and what is none goes back to its field', () => {
  expect(typed('1', '2', { start: '11/9/26' }).startDate).toBe('2026-11-09')
  expect(typed('1', '2', { start: '9.11.2026', country: 'DE' }).startDate).toBe('2026-11-09')
  expect(typed('1', '2').startDate).toBeUndefined()
  expect(read('1', '2', { start: '31/11/2026' })).toEqual({ wrong: 'start' })
})
