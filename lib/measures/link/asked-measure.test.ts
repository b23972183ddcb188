import { expect, test } from 'vitest'
import { findMeasure, measures } from '../measures'
import { type AskedMeasure, askedProblems, mayStandOnLink, needsPaper } from './asked-measure'
import { toLinkMeasures } from './link-measure'

const ask = (measure: string, more: Partial<AskedMeasure> = {}): AskedMeasure => ({
  measure,
  everyWeeks: null,
  ...more,
})
const codes = (...asked: AskedMeasure[]) =>
  askedProblems(asked, findMeasure).map(({ path, code }) => [path, code])

test('a link asks what patients answer themselves, in our own words or by the total of a paper form', () => {
  const possible = measures.filter(mayStandOnLink)
  expect(possible.map(({ code }) => code)).toEqual(expect.arrayContaining(['NPRS', 'PSFS', 'GROC', 'LEFS']))
  for (const measure of possible) {
    expect(measure.answers).toBe('patient')
    // The words of a licensed form are not ours: none of them stands beside its name.
    if (needsPaper(measure)) expect(measure.prompt).toBeUndefined()
    else expect([measure.licence, measure.prompt !== undefined]).toEqual(['own words', true])
  }
  expect(possible.map(({ code }) => code)).not.toContain('TUG')
  expect(possible.map(({ code }) => code)).not.toContain('ADH')
})

test('a licensed measure needs its paper form, one of two forms its form, a sided one its side, and each is asked once', () => {
  expect(codes(ask('NPRS'), ask('PSFS'))).toEqual([])
  expect(codes(ask('LEFS'))).toEqual([['asked.0.onPaper', 'paper']])
  expect(codes(ask('LEFS', { onPaper: true }))).toEqual([])
  expect(codes(ask('NDI', { onPaper: true }))).toEqual([['asked.0.form', 'form']])
  expect(codes(ask('NDI', { onPaper: true, form: 'points50' }))).toEqual([])
  expect(codes(ask('SANE'))).toEqual([['asked.0.side', 'side']])
  expect(codes(ask('NPRS', { side: 'left' }))).toEqual([['asked.0.side', 'side']])
  expect(codes(ask('SANE', { side: 'left' }), ask('SANE', { side: 'right' }))).toEqual([])
  expect(codes(ask('NPRS'), ask('NPRS', { everyWeeks: 2 }))).toEqual([['asked.1.measure', 'twice']])
  expect(codes(ask('TUG'), ask('none'))).toEqual([
    ['asked.0.measure', 'measure'],
    ['asked.1.measure', 'measure'],
  ])
})

test('the page gets the name of a licensed measure and no words of it, and the side that is meant', () => {
  const shown = toLinkMeasures(
    {
      asked: [ask('LEFS', { onPaper: true }), ask('SANE', { side: 'left', everyWeeks: 2 }), ask('NPRS')],
      setOn: '2026-03-02',
      scores: [
        { measure: 'SANE', form: 'one', side: 'right', on: '2026-03-20' },
        { measure: 'SANE', form: 'one', side: 'left', on: '2026-03-04' },
        { measure: 'SANE', form: 'one', side: 'left', on: '2026-03-10' },
      ],
    },
    { locale: 'en', reviewOn: null },
  )
  expect(shown).toMatchObject([
    { measure: 'LEFS', name: 'Lower Extremity Functional Scale', prompt: null, dueOn: '2026-03-02' },
    { measure: 'SANE', side: 'left', dueOn: '2026-03-24' },
    { measure: 'NPRS', prompt: findMeasure('NPRS')?.prompt?.en, dueOn: '2026-03-02' },
  ])
})
