import { describe, expect, it } from 'vitest'
import { readAmount, sayAmount, toDoseFacts } from './dose-facts'

const strength = { kind: 'SG' } as const

describe('a dose as fields', () => {
  it('has each thing once, in the order in which it is typed', () => {
    const facts = toDoseFacts(
      { sets: 3, reps: { min: 8, max: 12 }, holdSec: 5, restSec: 60, daysPerWeek: 3, perDay: 1 },
      strength,
    )
    expect(facts).toEqual([
      { key: 'setsOf', sets: '3', reps: '8-12' },
      { key: 'hold', value: '5' },
      { key: 'restBetween', value: '60' },
      { key: 'perDay', value: '1' },
      { key: 'daysPerWeek', value: '3' },
    ])
  })

  it('names weekdays and times of day', () => {
    expect(toDoseFacts({ reps: 10, weekdays: ['mon', 'thu'], timeOfDay: ['evening'] }, strength)).toEqual([
      { key: 'reps', value: '10' },
      { key: 'times', times: ['evening'] },
      { key: 'weekdays', days: ['mon', 'thu'] },
    ])
  })

  it('keeps what has no field of its own as it is typed', () => {
    const facts = toDoseFacts({ sets: 2, perDay: { everyHours: 2 }, load: { kg: 4 }, painLimit: 3 }, strength)
    expect(facts).toEqual([
      { key: 'sets', value: '2' },
      { key: 'rest', value: '4kg every 2h pain≤3' },
    ])
  })
})

describe('a number in a field', () => {
  it('is read back from what it is shown as', () => {
    for (const amount of [1, 12, { min: 2, max: 3 }]) expect(readAmount(sayAmount(amount))).toEqual(amount)
  })

  it('is nothing where it is no number, or a range the wrong way round', () => {
    for (const text of ['', 'ten', '3-2', '2-2', '-1', '1.5']) expect(readAmount(text)).toBeNull()
  })
})
