import { expect, test } from 'vitest'
import { type PlanLink, withToldPin } from './plan-link'

const link: PlanLink = {
  ...{ id: 'one', address: null, firstOpenedAt: null, lastOpenedAt: null },
  asks: 'pin',
}
const told = { ...link, pin: '4711' }

test('a PIN that was just made stays on the screen when the link is asked for again', () => {
  expect(withToldPin({ ...link, lastOpenedAt: '2026-11-29T08:00:00.000Z' }, told)).toMatchObject({
    lastOpenedAt: '2026-11-29T08:00:00.000Z',
    pin: '4711',
  })
})

test('it goes with its link, and where the link asks for something else', () => {
  const year = { ...link, asks: 'birth-year' as const }
  expect(withToldPin(year, told)).toBe(year)
  expect(withToldPin({ ...link, id: 'other' }, told).pin).toBeUndefined()
  expect(withToldPin(link, null)).toBe(link)
})
