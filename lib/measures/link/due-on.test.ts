import { expect, test } from 'vitest'
import { dayIn } from '@/lib/day'
import { dueOn } from './due-on'

const facts = { lastOn: null, reviewOn: null, setOn: '2026-03-02' }

test('what was never answered is asked for from the day it was set', () => {
  expect(dueOn({ everyWeeks: 2 }, facts)).toBe('2026-03-02')
  expect(dueOn({ everyWeeks: null }, facts)).toBe('2026-03-02')
})

test('it is asked for again so many weeks after the newest score, whoever entered that', () => {
  expect(dueOn({ everyWeeks: 2 }, { ...facts, lastOn: '2026-03-02' })).toBe('2026-03-16')
  expect(dueOn({ everyWeeks: 1 }, { ...facts, lastOn: '2026-12-28' })).toBe('2027-01-04')
})

test('at the review it is asked for unless it was taken in the week before or since', () => {
  const review = { ...facts, reviewOn: '2026-04-01' }
  expect(dueOn({ everyWeeks: null }, { ...review, lastOn: '2026-03-25' })).toBe('2026-04-01')
  expect(dueOn({ everyWeeks: null }, { ...review, lastOn: '2026-03-26' })).toBeNull()
  expect(dueOn({ everyWeeks: null }, { ...review, lastOn: '2026-04-02' })).toBeNull()
  expect(dueOn({ everyWeeks: null }, { ...facts, lastOn: '2026-03-02' })).toBeNull()
})

test('a clock that is put on or back moves no day, and midnight is where the patient is', () => {
  // New York puts its clocks on on 8 March 2026 and back on 1 November.
  const minuteBefore = new Date('2026-03-08T04:59:00Z')
  const midnight = new Date('2026-03-08T05:00:00Z')
  const due = dueOn({ everyWeeks: 1 }, { ...facts, lastOn: '2026-03-01' }) ?? ''
  expect(due).toBe('2026-03-08')
  expect(due <= dayIn(minuteBefore, 'America/New_York')).toBe(false)
  expect(due <= dayIn(midnight, 'America/New_York')).toBe(true)
  expect(due <= dayIn(minuteBefore, 'Europe/Berlin')).toBe(true)
  expect(dueOn({ everyWeeks: 1 }, { ...facts, lastOn: '2026-10-26' })).toBe('2026-11-02')
  expect(dayIn(new Date('2026-11-02T04:59:00Z'), 'America/New_York')).toBe('2026-11-01')
  expect(dayIn(new Date('2026-11-02T05:00:00Z'), 'America/New_York')).toBe('2026-11-02')
})
