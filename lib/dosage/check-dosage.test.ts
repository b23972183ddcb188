import { describe, expect, it } from 'vitest'
import { checkDosage, describeDosageProblem } from './check-dosage'
import type { Dosage } from './dosage'
import { estimateMinutes } from './estimate-minutes'
import { type ItemKind, itemKinds, undosedKinds } from './kind'
import { kindDefault } from './kind-default'
import { planBurden } from './plan-burden'

const stops: [string, Dosage, ItemKind, string[], string][] = [
  ['stretch pain above 3', { painLimit: 4 }, 'ST', [], 'stretchPain'],
  ['a held glide', { holdSec: 3 }, 'NM', [], 'glideHold'],
  ['glide pain above 2', { painLimit: 3 }, 'NM', [], 'glidePain'],
  ['maximal effort', { effort: 10 }, 'SG', [], 'maximalEffort'],
  ['nothing in reserve', { rir: 0 }, 'SG', [], 'maximalEffort'],
  ['heavy work every day', { effort: { min: 5, max: 6 }, daysPerWeek: 7 }, 'SG', [], 'heavyDaily'],
  ['cold over 20 minutes', { durationMin: 21 }, 'SC', ['COLD'], 'coldTime'],
  ['heat over 20 minutes', { durationMin: { min: 15, max: 25 } }, 'SC', ['HEAT'], 'heatTime'],
  ['a grade on a stretch', { grade: 'III' }, 'ST', [], 'notForKind'],
  ['a dose of medical information', { perDay: 2 }, 'MI', [], 'undosed'],
]

const nearMisses: [string, Dosage, ItemKind, string[]][] = [
  ['stretch pain of 3', { painLimit: 3 }, 'ST', []],
  ['a tensioner that stays 2 s', { holdSec: 2 }, 'NM', []],
  ['RPE 9', { effort: 9, daysPerWeek: 3 }, 'SG', []],
  ['RPE 6 on 6 days', { effort: 6, daysPerWeek: 6 }, 'SG', []],
  ['RPE 5 on 7 days', { effort: 5, daysPerWeek: 7 }, 'SG', []],
  ['cold for 20 minutes', { durationMin: 20 }, 'SC', ['COLD']],
  ['25 minutes with calves on a chair', { durationMin: 25 }, 'SC', []],
]

const errors = (dosage: Dosage, kind: ItemKind, attributes: string[]) =>
  checkDosage(dosage, kind, attributes).filter((problem) => problem.severity === 'error')

describe('checkDosage', () => {
  it.each(stops)('stops %s', (_, dosage, kind, attributes, code) => {
    const found = errors(dosage, kind, attributes)
    expect(found.map((problem) => problem.code)).toEqual([code])
    for (const problem of found) expect(describeDosageProblem(problem, 'en')).toMatch(/^[A-Z].+\.$/)
  })
  it.each(nearMisses)('lets %s stand', (_, dosage, kind, attributes) => {
    expect(errors(dosage, kind, attributes)).toEqual([])
  })
  it('remarks on a hold that is shorter or longer than usual, with the range and its source', () => {
    const [hint] = checkDosage({ sets: 3, holdSec: 90 }, 'ST')
    expect(hint).toMatchObject({ severity: 'hint', field: 'holdSec', source: 'S2' })
    expect(hint && describeDosageProblem(hint, 'en')).toBe('Usual hold: 10 to 60 s.')
    expect(checkDosage({ sets: 3, holdSec: 30 }, 'ST')).toEqual([])
  })
  it('asks for consent to a thrust', () => {
    expect(checkDosage({ grade: 'V' }, 'MTc').map((problem) => problem.code)).toEqual(['thrust'])
  })
})

describe('kindDefault', () => {
  it('starts every dosed kind from a dose that is valid and usual for it', () => {
    for (const kind of itemKinds) {
      const dosage = kindDefault(kind)
      if (undosedKinds.includes(kind) || kind === 'SC') expect(dosage).toBeNull()
      else expect(checkDosage(dosage ?? {}, kind), kind).toEqual([])
    }
    expect(checkDosage(kindDefault('SC', 'cold') ?? {}, 'SC', ['COLD'])).toEqual([])
    expect(checkDosage(kindDefault('SC', 'heat') ?? {}, 'SC', ['HEAT'])).toEqual([])
    expect(checkDosage(kindDefault('NM', 'tensioner') ?? {}, 'NM', ['NTEN'])).toEqual([])
  })
  it('is a copy each time', () => {
    const first = kindDefault('ST')
    if (first) first.sets = 1
    expect(kindDefault('ST')?.sets).toBe(3)
  })
  it('refuses a variant of another kind', () => {
    expect(() => kindDefault('ST', 'tensioner')).toThrow(RangeError)
  })
})

describe('estimateMinutes and planBurden', () => {
  it('grows with sets, holds, sides and times a day', () => {
    const once = estimateMinutes({ sets: 3, holdSec: 30, perDay: 1 }, 'ST', 'left')
    expect(once).toBeCloseTo((3 * 34 + 2 * 10 + 20) / 60)
    expect(estimateMinutes({ sets: 3, holdSec: 30, perDay: 1 }, 'ST', 'both-each')).toBeGreaterThan(
      once * 1.7,
    )
    expect(estimateMinutes({ sets: 3, holdSec: 30, perDay: 2 }, 'ST', 'left')).toBeCloseTo(once * 2)
  })
  it('takes minutes as they are, with the time to get ready', () => {
    expect(estimateMinutes({ durationMin: 20 }, 'AE')).toBeCloseTo(20 + 1 / 3)
    expect(estimateMinutes({ durationMin: 20 }, 'MI')).toBe(0)
  })
  it('does not count self-care, reading and clinic techniques as exercises', () => {
    const burden = planBurden([
      { kind: 'ST', dosage: { sets: 3, holdSec: 30 } },
      { kind: 'AE', dosage: { durationMin: 10, perDay: 3 } },
      { kind: 'SC', dosage: { durationMin: 15 } },
      { kind: 'ED' },
      { kind: 'MTc', dosage: { durationMin: 8 } },
    ])
    expect(burden).toEqual({ exercises: 2, minutesPerDay: 34 })
  })
})
