import { describe, expect, it } from 'vitest'
import { burdenLevel } from './burden'
import type { DosedItem } from './dosed-item'
import { estimateMinutes } from './estimate-minutes'
import { planBurden } from './plan-burden'

const st: DosedItem = { kind: 'ST' }
const sg: DosedItem = { kind: 'SG' }
const ae: DosedItem = { kind: 'AE' }

describe('estimateMinutes', () => {
  it('grows with sets, holds, sides and times a day', () => {
    const once = estimateMinutes({ sets: 3, holdSec: 30, perDay: 1 }, st, 'left')
    expect(once).toBeCloseTo((3 * 34 + 2 * 10 + 20) / 60)
    expect(estimateMinutes({ sets: 3, holdSec: 30, perDay: 1 }, st, 'both-each')).toBeGreaterThan(once * 1.7)
    expect(estimateMinutes({ sets: 3, holdSec: 30, perDay: 2 }, st, 'left')).toBeCloseTo(once * 2)
  })
  it('takes minutes as they are, with the time to get ready', () => {
    expect(estimateMinutes({ durationMin: 20 }, ae)).toBeCloseTo(20 + 1 / 3)
    expect(estimateMinutes({ durationMin: 20 }, { kind: 'MI' })).toBe(0)
  })
  it.each([
    [{ perDayTotal: { value: 30, unit: 'min' as const } }, 30 + 1 / 3],
    [{ perWeekTotal: { value: 150, unit: 'min' as const } }, 30 + 1 / 3],
    [{ intervals: { count: 4, work: { sec: 240 }, ease: { sec: 180 } } }, 28 + 1 / 3],
    [{ durationMin: 25, intervals: { count: 5, work: { sec: 60 }, ease: { sec: 120 } } }, 25 + 1 / 3],
    [{ distance: { value: 1, unit: 'km' as const } }, 1000 / 60 + 1 / 3],
  ])('of a walk, %o', (dosage, minutes) => {
    expect(estimateMinutes(dosage, ae)).toBeCloseTo(minutes)
  })
  it('counts every minute on the minute, and sets that differ', () => {
    expect(estimateMinutes({ emom: { minutes: 8, reps: 5 } }, sg)).toBeCloseTo(8 + 1 / 3)
    expect(estimateMinutes({ repsPerSet: [12, 10, 8] }, sg)).toBeCloseTo((30 * 4 + 2 * 45 + 20) / 60)
  })
})

describe('planBurden', () => {
  it('counts a line of a group in every round, with its share of the rests', () => {
    const line = { item: { kind: 'SG' } as DosedItem, dosage: { reps: 10, perDay: 1 } }
    const round = { rounds: 3, restSec: 60 }
    expect(planBurden([line, line]).minutesPerDay).toBe(2)
    // 60 s of each in each of 3 rounds, and 60 s of rest that fall to each.
    expect(
      planBurden([
        { ...line, round },
        { ...line, round },
      ]).minutesPerDay,
    ).toBe(8)
  })

  it('does not count self-care, reading and clinic techniques as exercises', () => {
    const burden = planBurden([
      { item: st, dosage: { sets: 3, holdSec: 30 } },
      { item: ae, dosage: { durationMin: 10, perDay: 3 } },
      { item: { kind: 'SC' }, dosage: { durationMin: 15 } },
      { item: { kind: 'ED' } },
      { item: { kind: 'MTc' }, dosage: { durationMin: 8 } },
    ])
    expect(burden).toEqual({ exercises: 2, careLines: 2, minutesPerDay: 34 })
  })
  it('puts strength and walking on different days where the week has room for both', () => {
    const work = (daysPerWeek: number) => ({ item: sg, dosage: { durationSec: 600, daysPerWeek } })
    const strength = work(3)
    const walk = (daysPerWeek: number) => ({ item: ae, dosage: { durationMin: 20, daysPerWeek } })
    const daily = { item: st, dosage: { sets: 3, holdSec: 30, daysPerWeek: 7 } }
    const minutes = (lines: Parameters<typeof planBurden>[0]) => planBurden(lines).minutesPerDay
    expect(minutes([strength, walk(4)])).toBe(21)
    expect(minutes([strength, walk(5)])).toBe(31)
    expect(minutes([work(2), walk(5)])).toBe(21)
    expect(minutes([work(2), walk(7)])).toBe(31)
    expect(minutes([strength, walk(4), daily])).toBe(23)
  })
})

describe('burdenLevel', () => {
  it.each([
    ['exercises', 5, 'fine'],
    ['exercises', 6, 'note'],
    ['exercises', 7, 'note'],
    ['exercises', 8, 'warn'],
    ['care', 4, 'fine'],
    ['care', 5, 'note'],
    ['care', 6, 'warn'],
    ['minutes', 30, 'fine'],
    ['minutes', 31, 'note'],
    ['minutes', 45, 'note'],
    ['minutes', 46, 'warn'],
  ] as const)('of %s, %i is %s', (measure, value, level) => {
    expect(burdenLevel(measure, value)).toBe(level)
  })
})
