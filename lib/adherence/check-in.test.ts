import { describe, expect, it } from 'vitest'
import { checkInSchema } from './check-in'

const base = {
  id: '0192f3a4-7c1e-4b52-9d60-3f2a1b4c5d6e',
  localDate: '2026-11-22',
  loggedAt: '2026-11-22T08:05:00+01:00',
}
const item = { ...base, itemId: 'i1', body: { about: 'item', result: 'done' } }
const day = { ...base, body: { about: 'day', pain: 4, amount: 'all', effort: 'some-work', note: 'fine' } }

describe('checkInSchema', () => {
  it('takes a word on an exercise and one on the day', () => {
    expect(checkInSchema.safeParse(item).success).toBe(true)
    expect(checkInSchema.safeParse(day).success).toBe(true)
  })

  it('takes "it is better" alone, and the device it comes from', () => {
    expect(checkInSchema.safeParse({ ...base, body: { about: 'day', better: true } }).success).toBe(true)
    expect(checkInSchema.safeParse({ ...item, deviceId: base.id }).success).toBe(true)
  })

  it('takes a question about an exercise, and about all of the plan', () => {
    const ask = (asked: object) => ({ ...base, body: { about: 'day', note: 'Feet closer?', asked } })
    expect(checkInSchema.safeParse(ask({ about: 'how', itemId: 'i1' })).success).toBe(true)
    expect(checkInSchema.safeParse(ask({ about: 'hurts' })).success).toBe(true)
    expect(checkInSchema.safeParse(ask({ about: 'money' })).success).toBe(false)
    expect(checkInSchema.safeParse(ask({ about: 'how', itemId: 'i 1' })).success).toBe(false)
  })

  it.each([
    ['a question without words', { ...day, body: { about: 'day', pain: 4, asked: { about: 'hurts' } } }],
    ['a device that is no id', { ...item, deviceId: 'my phone' }],
    ['pain above 10', { ...day, body: { about: 'day', pain: 11 } }],
    ['half a pain', { ...day, body: { about: 'day', pain: 2.5 } }],
    ['an empty day', { ...day, body: { about: 'day' } }],
    ['a sign that is not asked', { ...day, body: { about: 'day', signs: ['RF99'] } }],
    ['a blank note alone', { ...day, body: { about: 'day', note: '  ' } }],
    ['a note over 1000 letters', { ...day, body: { about: 'day', note: 'x'.repeat(1001) } }],
    ['an exercise without its id', { ...item, itemId: undefined }],
    ['a day that names an exercise', { ...day, itemId: 'i1' }],
    ['a day that does not exist', { ...item, localDate: '2026-02-30' }],
    ['an id that is no UUID', { ...item, id: '1' }],
    ['a field nobody knows', { ...item, name: 'Rosa' }],
  ])('refuses %s', (_, input) => {
    expect(checkInSchema.safeParse(input).success).toBe(false)
  })
})
