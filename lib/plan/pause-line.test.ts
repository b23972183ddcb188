import { expect, test } from 'vitest'
import { pauseLine, resumeLine } from './pause-line'
import { pauseOn } from './pause-on'
import type { PlanContent } from './schema'

const today = '2026-11-22'
const content: PlanContent = {
  schemaVersion: 2,
  title: 'Hip',
  locale: 'en',
  phases: [{ id: 'p', title: 'Calm', items: [{ id: 'a', slug: 'bridge' }] }],
}
const line = (plan: PlanContent) => plan.phases[0]?.items[0] ?? { id: '', slug: '' }

test('a line rests from today until it goes on, and a second pause adds none', () => {
  const paused = pauseLine(content, 'a', today)
  expect(line(paused).pauses).toEqual([{ from: today }])
  expect(pauseLine(paused, 'a', today)).toBe(paused)
  expect(pauseOn(line(paused), '2026-12-24')).toEqual({ from: today })
  expect(pauseOn(line(paused), '2026-11-21')).toBeNull()
})

test('a pause that began today is gone when the line goes on, and an older one ends the day before', () => {
  const paused = pauseLine(content, 'a', today)
  expect(line(resumeLine(paused, 'a', today))).not.toHaveProperty('pauses')
  const later = resumeLine(paused, 'a', '2026-11-25')
  expect(line(later).pauses).toEqual([{ from: today, to: '2026-11-24' }])
  expect(resumeLine(later, 'a', '2026-11-25')).toBe(later)
})
