import { describe, expect, it } from 'vitest'
import { saySeries } from './say-series'
import type { MeasureScore, ScoreValue } from './score'
import { toSeries } from './to-series'

let made = 0
const score = (
  measure: string,
  on: string,
  value: Omit<ScoreValue, 'form'> & Partial<ScoreValue>,
): MeasureScore => {
  made += 1
  return { id: `s${made}`, measure, on, value: { form: 'one', ...value }, by: 'Noor Haddad', earlier: [] }
}
const psfs = (on: string, numbers: [number, number, number], third = 'sit') => {
  const [a, b, c] = numbers
  const activities = [
    { name: 'Walk', number: a },
    { name: 'Stairs', number: b },
    { name: third, number: c },
  ]
  return score('PSFS', on, { number: Math.round(((a + b + c) / 3) * 10) / 10, activities })
}
const say = (scores: MeasureScore[], locale: 'en' | 'es' = 'en') =>
  toSeries(scores).map((series) => saySeries(series, locale))

describe('a line of scores', () => {
  it('says first, last, error and verdict', () => {
    const scores = [psfs('2026-01-12', [4, 3, 6]), psfs('2026-02-12', [6, 5, 7])]
    expect(say(scores)).toEqual(['PSFS 4.3 → 6.0 (usual error 2.0): within the usual error.'])
    expect(say(scores, 'es')).toEqual(['PSFS 4.3 → 6.0 (error habitual 2.0): dentro del error habitual.'])
  })

  it('claims nothing where no error is known', () => {
    const scores = [score('SIT', '2026-01-12', { number: 10 }), score('SIT', '2026-02-12', { number: 25 })]
    expect(say(scores)).toEqual(['Sitting 10 min → 25 min: the usual error is not known.'])
  })

  it('says one score with its day, and a global change against the start', () => {
    expect(say([score('TUG', '2026-01-12', { number: 13.1 })])).toEqual(['TUG 13.1 s (Jan 12, 2026).'])
    expect(say([score('GROC', '2026-01-12', { number: 4 })])).toEqual(['GROC 4 (counts from 3): better.'])
  })

  it('never holds two forms, sides, joints or other activities against each other', () => {
    const lines = say([
      score('NDI', '2026-01-12', { form: 'points50', number: 20 }),
      score('NDI', '2026-02-12', { form: 'percent', number: 20 }),
      score('SLS', '2026-01-12', { number: 9, side: 'left' }),
      score('SLS', '2026-02-12', { number: 30, side: 'right' }),
      psfs('2026-01-12', [4, 3, 6]),
      psfs('2026-02-12', [4, 3, 6], 'swim'),
    ])
    expect(lines).toHaveLength(6)
    expect(lines.filter((line) => line.includes('→'))).toEqual([])
    expect(lines).toContain('NDI (Percent) 20 (Feb 12, 2026).')
  })

  it('leaves out a measure that this version does not know', () => {
    expect(say([score('NEWER', '2026-01-12', { number: 1 })])).toEqual([])
  })
})
