import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { enteredMeasures, findMeasure, measures } from './measures'
import { readScore } from './read-score'
import { scoreValueSchema } from './score'

const get = (code: string) => findMeasure(code) ?? expect.unreachable(code)
const problemsOf = (code: string, typed: Parameters<typeof readScore>[1]) => {
  const read = readScore(get(code), typed)
  return 'problems' in read ? read.problems.map(({ path, code }) => `${path} ${code}`) : []
}
const walk = { name: 'Walk the dog', number: '4' }
const stairs = { name: 'Climb stairs', number: '3' }
const sit = { name: 'Sit through dinner', number: '6' }

describe('a score that is typed', () => {
  it('is kept when it lies within its scale, on its steps, and refused with the scale when not', () => {
    const single = measures.filter((one) => !one.parts && !one.activities && one.asks.length === 0)
    const typed = fc.constantFrom(...single).chain((measure) =>
      fc.record({
        measure: fc.constant(measure),
        form: fc.constantFrom(...measure.forms),
        number: fc.integer({ min: -2000, max: 2000 }),
      }),
    )
    fc.assert(
      fc.property(typed, ({ measure, form, number }) => {
        const fits = number >= form.min && number <= form.max
        const read = readScore(measure, { form: form.name, number: String(number) })
        expect('value' in read).toBe(fits)
        if ('value' in read) expect(scoreValueSchema.parse(read.value)).toEqual({ form: form.name, number })
        else
          expect(read.problems[0]).toMatchObject({ code: 'range', words: { min: form.min, max: form.max } })
      }),
    )
  })

  it('takes the ends of every scale', () => {
    for (const measure of enteredMeasures.filter(({ activities, parts }) => !activities && !parts))
      for (const form of measure.forms)
        for (const number of [form.min, form.max]) {
          const read = readScore(measure, {
            form: form.name,
            number: String(number),
            side: 'left',
            what: 'hip',
          })
          expect(read, measure.code).toHaveProperty('value.number', number)
        }
  })

  it('reads a comma as a point, and says what is wrong with anything else', () => {
    expect(readScore(get('TUG'), { number: ' 11,6 ' })).toEqual({ value: { form: 'one', number: 11.6 } })
    expect(readScore(get('GROC'), { number: '−3' })).toHaveProperty('value.number', -3)
    expect(problemsOf('NPRS', { number: '' })).toEqual(['number missing'])
    expect(problemsOf('NPRS', { number: 'five' })).toEqual(['number number'])
    expect(problemsOf('NPRS', { number: '1e1' })).toEqual(['number number'])
    expect(problemsOf('NPRS', { number: '4.5' })).toEqual(['number step'])
    expect(problemsOf('NDI', { number: '20' })).toEqual(['form form'])
    expect(problemsOf('SANE', { number: '70' })).toEqual(['side side'])
    expect(problemsOf('ROM', { number: '70', side: 'left', what: ' ' })).toEqual(['what what'])
  })

  it('of own activities is their mean, of three to five with different names', () => {
    expect(readScore(get('PSFS'), { activities: [walk, stairs, sit] })).toEqual({
      value: {
        form: 'one',
        number: 4.3,
        activities: [
          { name: 'Walk the dog', number: 4 },
          { name: 'Climb stairs', number: 3 },
          { name: 'Sit through dinner', number: 6 },
        ],
      },
    })
    expect(problemsOf('PSFS', { activities: [walk, stairs] })).toEqual(['activities.2.name fewActivities'])
    expect(
      problemsOf('PSFS', { activities: [walk, stairs, { name: 'walk  THE dog', number: '2' }] }),
    ).toEqual(['activities.2.name activityTwice'])
    expect(
      problemsOf('PSFS', { activities: [walk, { name: ' ', number: '2' }, { ...sit, number: '11' }] }),
    ).toEqual(['activities.1.name activityName', 'activities.2.number range'])
  })

  it('of parts is its headline', () => {
    expect(readScore(get('ARMPAIN'), { parts: { limb: '7', spine: '3' } })).toEqual({
      value: { form: 'one', number: 7, parts: { limb: 7, spine: 3 } },
    })
    expect(problemsOf('ARMPAIN', { parts: { limb: '7' } })).toEqual(['parts.spine missing'])
    expect(
      readScore(get('BAL4'), { parts: { together: '10', semi: '10', tandem: '0', one_leg: '0' } }),
    ).toHaveProperty('value.number', 0)
  })
})
