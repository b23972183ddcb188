import { describe, expect, it } from 'vitest'
import { emptyFacts, type PatientFacts, patientFactsSchema } from './patient-facts'

const everyField: PatientFacts = {
  conditions: [
    { text: 'Hip osteoarthritis', code: 'M16.11', side: 'right', stage: 'persistent', irritability: 'low' },
    { text: 'Low mood' },
  ],
  flags: [
    {
      flag: 'tha',
      side: 'left',
      site: 'hip',
      date: '2026-09-30',
      approach: 'posterior',
      surgeonOrder: 'none',
    },
    { flag: 'osteoporosis' },
  ],
  flagsAskedOn: '2026-11-02',
  absentLimbs: [{ limb: 'foot', side: 'left', level: 'forefoot' }],
  equipment: ['chair', 'loop-band'],
  positions: ['SU', 'SI', 'ST'],
}

const pathsOf = (input: object) =>
  patientFactsSchema.safeParse(input).error?.issues.map((issue) => issue.path.join('.')) ?? []

describe('patientFactsSchema', () => {
  it.each([
    ['every field', everyField],
    ['nothing asked', emptyFacts],
    [
      'asked, and the answer was none',
      { ...emptyFacts, flagsAskedOn: '2026-11-02', equipment: [], positions: [] },
    ],
  ])('keeps %s through JSON', (_, facts) => {
    const stored: unknown = JSON.parse(JSON.stringify(facts))
    expect(patientFactsSchema.parse(stored)).toStrictEqual(facts)
  })

  it.each(['M16.11', 'Z96.641', 'S83.511D', 'M53.2X8', 'M22.2X1', 'C7A.00', 'G58.8', 'M48.062', 'I10'])(
    'takes the ICD-10-CM code %s, and writes it large',
    (code) => {
      const facts = { ...emptyFacts, conditions: [{ text: 'Typed', code: ` ${code.toLowerCase()} ` }] }
      expect(patientFactsSchema.parse(facts).conditions[0]?.code).toBe(code)
    },
  )

  it.each(['', '16.11', 'M1', 'M16.', 'M16.11111', 'M16 11', 'hip'])('refuses the code "%s"', (code) => {
    expect(pathsOf({ ...emptyFacts, conditions: [{ text: 'Typed', code }] })).toEqual(['conditions.0.code'])
  })

  it.each([
    ['conditions.0.text', { conditions: [{ text: ' ' }] }],
    ['conditions.0.irritability', { conditions: [{ text: 'Hip pain', irritability: 'severe' }] }],
    ['flags.1.date', { flags: [{ flag: 'tha' }, { flag: 'acl', date: '30.9.2026' }] }],
    ['absentLimbs.0.side', { absentLimbs: [{ limb: 'leg', side: 'both' }] }],
    ['equipment.1', { equipment: ['chair', 'trampoline'] }],
    ['positions.0', { positions: ['floating'] }],
    ['flags', { flags: Array.from({ length: 61 }, () => ({ flag: 'tha' })) }],
  ])('names %s when it is wrong', (path, wrong) => {
    expect(pathsOf({ ...emptyFacts, ...wrong })).toEqual([path])
  })

  it('refuses a field it does not know, so that none is lost in silence', () => {
    expect(patientFactsSchema.safeParse({ ...emptyFacts, allergies: [] }).success).toBe(false)
  })
})
