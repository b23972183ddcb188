import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMeasure, measures } from './measures'
import { bandAt, scoreChange } from './score-change'

const get = (code: string) => findMeasure(code) ?? expect.unreachable(code)
const change = (code: string, from: number, to: number, form: 'one' | 'points50' | 'percent' = 'one') =>
  scoreChange(get(code), { form, number: from }, { form, number: to })

const pair = fc.constantFrom(...measures).chain((measure) =>
  fc.constantFrom(...measure.forms).chain((form) => {
    const steps = fc
      .integer({ min: Math.ceil(form.min / form.step), max: Math.floor(form.max / form.step) })
      .map((count) => ({ form: form.name, number: Math.round(count * form.step * 1000) / 1000 }))
    return fc.record({ measure: fc.constant(measure), first: steps, last: steps })
  }),
)

describe('a change of a score', () => {
  it('is never better or worse inside the error, nor where the error is not known', () => {
    fc.assert(
      fc.property(pair, ({ measure, first, last }) => {
        const { kind, by, band } = scoreChange(measure, first, last)
        const from = measure.heldAgainst ?? first.number
        expect(band).toBe(bandAt(measure.band, last.form, from))
        if (band === null) expect(kind).toBe('unknown')
        else if (Math.abs(by) < band) expect(kind).toBe('within')
        else expect(kind).not.toBe('unknown')
      }),
    )
  })

  it('is better in the direction of its measure only, and the other way round when it goes back', () => {
    fc.assert(
      fc.property(pair, ({ measure, first, last }) => {
        const there = scoreChange(measure, first, last)
        if (there.kind === 'better') expect(Math.sign(there.by)).toBe(measure.better === 'higher' ? 1 : -1)
        if (there.kind === 'worse') expect(Math.sign(there.by)).toBe(measure.better === 'higher' ? -1 : 1)
        if (measure.heldAgainst !== undefined || measure.band?.percent !== undefined) return
        const back = scoreChange(measure, last, first).kind
        const turned = { better: 'worse', worse: 'better' } as const
        expect(back).toBe(there.kind === 'better' || there.kind === 'worse' ? turned[there.kind] : there.kind)
      }),
    )
  })

  it('counts at a detectable change, and an error has to be passed', () => {
    expect(change('PSFS', 4.1, 6.1)).toEqual({ kind: 'better', by: 2, band: 2 })
    expect(change('PSFS', 4.3, 6)).toEqual({ kind: 'within', by: 1.7, band: 2 })
    expect(change('PSFS', 6, 3.9)).toEqual({ kind: 'worse', by: -2.1, band: 2 })
    expect(change('ROM', 90, 100).kind).toBe('within')
    expect(change('ROM', 90, 101).kind).toBe('past')
  })

  it('of pain and of a timed test is better when it falls', () => {
    expect(change('NPRS', 6, 4).kind).toBe('better')
    expect(change('NPRS', 4, 6).kind).toBe('worse')
    expect(change('TUG', 13.1, 11.6)).toEqual({ kind: 'better', by: -1.5, band: 1.1 })
  })

  it('is held against zero where the score says itself how it changed', () => {
    expect(change('GROC', 5, 2)).toEqual({ kind: 'within', by: 2, band: 3 })
    expect(change('GROC', 1, -3).kind).toBe('worse')
  })

  it('has no band in the form that no value was found for, and none at a start of zero', () => {
    expect(change('NDI', 30, 15, 'points50').kind).toBe('better')
    expect(change('NDI', 60, 30, 'percent').kind).toBe('unknown')
    expect(
      scoreChange(get('NDI'), { form: 'percent', number: 60 }, { form: 'points50', number: 5 }).kind,
    ).toBe('unknown')
    expect(change('PEG', 6, 4.2).kind).toBe('better')
    expect(change('PEG', 6, 4.3).kind).toBe('within')
    expect(change('PEG', 0, 4).kind).toBe('unknown')
    expect(change('SIT', 10, 25)).toEqual({ kind: 'unknown', by: 15, band: null })
  })
})
