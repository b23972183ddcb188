import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/day'
import { type ReassessmentFacts, reassessmentDue } from './reassessment'

const today = '2026-11-22'
const given = { reviewOn: '2026-12-20', publishedOn: '2026-11-01' }

/** Visits on the first days of November, one a day. */
const visits = (count: number, planned: number, from = 2): ReassessmentFacts['visits'] =>
  Array.from({ length: count }, (_, n) => ({
    on: addDays('2026-11-01', from + n - 1),
    reassessed: false,
    planned,
  }))

describe('the review date', () => {
  const due = (looked: string[], on = today) =>
    reassessmentDue(
      {
        versions: [{ ...given, reviewOn: today }],
        visits: looked.map((day) => ({ on: day, reassessed: true, planned: 0 })),
      },
      on,
    )

  test('asks from its own day on, and no day before', () => {
    expect(due([], '2026-11-21')).toBeNull()
    expect(due([])).toEqual({ why: 'date', day: today })
    expect(due([], '2027-01-12')).toEqual({ why: 'date', day: today })
  })

  test('is answered by a reassessment on that day or later, not by an earlier one', () => {
    expect(due(['2026-11-21'])).toEqual({ why: 'date', day: today })
    expect(due([today])).toBeNull()
    expect(due(['2026-11-25'], '2026-11-30')).toBeNull()
  })

  test('is answered by a version that sets a later one, and asks for none where there is none', () => {
    const versions = [
      { ...given, reviewOn: today },
      { reviewOn: '2026-12-24', publishedOn: today },
    ]
    expect(reassessmentDue({ versions, visits: [] }, today)).toBeNull()
    expect(reassessmentDue({ versions: [{ ...given, reviewOn: null }], visits: [] }, today)).toBeNull()
  })
})

describe('the share of planned visits', () => {
  const due = (made: ReassessmentFacts['visits'], versions: ReassessmentFacts['versions'] = [given]) =>
    reassessmentDue({ versions, visits: made }, today)

  test('is half of them, and ten at the most or where none are planned', () => {
    expect(due(visits(3, 8))).toBeNull()
    expect(due(visits(4, 8))).toEqual({ why: 'visits', count: 4, planned: 8 })
    expect(due(visits(2, 5))).toBeNull()
    expect(due(visits(3, 5))).toEqual({ why: 'visits', count: 3, planned: 5 })
    expect(due(visits(9, 24))).toBeNull()
    expect(due(visits(10, 24))).toEqual({ why: 'visits', count: 10, planned: 24 })
    expect(due(visits(9, 0))).toBeNull()
    expect(due(visits(10, 0))).toEqual({ why: 'visits', count: 10, planned: 0 })
  })

  test('counts two visits on a day once', () => {
    expect(due([...visits(3, 8), ...visits(3, 8)])).toBeNull()
  })

  test('is counted from the day after a reassessment', () => {
    const looked = visits(4, 8).map((visit, at) => ({ ...visit, reassessed: at === 3 }))
    expect(due(looked)).toBeNull()
    expect(due([...looked, ...visits(3, 8, 6)])).toBeNull()
    expect(due([...looked, ...visits(4, 8, 6)])).toEqual({ why: 'visits', count: 4, planned: 8 })
  })

  test('is counted anew from a version with another review date, and goes on with one that keeps it', () => {
    const renewed = { reviewOn: '2027-01-05', publishedOn: '2026-11-05' }
    expect(due(visits(4, 8), [given, { ...given, publishedOn: '2026-11-05' }])).not.toBeNull()
    expect(due(visits(4, 8), [given, renewed])).toBeNull()
    expect(due([...visits(4, 8), ...visits(4, 8, 6)], [given, renewed])).toMatchObject({ count: 4 })
    const kept = { ...renewed, publishedOn: '2026-11-12' }
    expect(due([...visits(4, 8), ...visits(4, 8, 6)], [given, renewed, kept])).toMatchObject({ count: 4 })
  })
})

test('a reassessment today answers whatever asked, and no visit without one takes an answer back today', () => {
  const day = fc.integer({ min: 0, max: 60 }).map((ago) => addDays(today, -ago))
  const visit = fc.record({ on: day, reassessed: fc.boolean(), planned: fc.integer({ min: 0, max: 24 }) })
  const version = fc.record({ reviewOn: fc.option(day), publishedOn: day })
  fc.assert(
    fc.property(
      fc.array(version, { minLength: 1, maxLength: 4 }),
      fc.array(visit, { maxLength: 20 }),
      (versions, made) => {
        const sorted = made.toSorted((a, b) => a.on.localeCompare(b.on))
        const looked = [...sorted, { on: today, reassessed: true, planned: 8 }]
        expect(reassessmentDue({ versions, visits: looked }, today)).toBeNull()
        const more = [...looked, { on: today, reassessed: false, planned: 1 }]
        expect(reassessmentDue({ versions, visits: more }, today)).toBeNull()
      },
    ),
  )
})
