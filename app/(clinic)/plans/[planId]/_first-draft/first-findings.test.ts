import { describe, expect, it } from 'vitest'
import { emptyFacts } from '@/lib/safety/patient-facts'
import { firstFindings } from './first-findings'

const conditions = [
  { code: 'hip_oa', name: 'Hip osteoarthritis', icd10cm: ['M16.11'] },
  { code: 'nslbp', name: 'Low back pain', icd10cm: ['M54.50'] },
]

describe('firstFindings', () => {
  it('takes the condition that has a template, by its code before its name, with what is known of it', () => {
    const facts = {
      ...emptyFacts,
      conditions: [
        { text: 'Gout' },
        { text: 'Sore hip', code: 'M16.11', side: 'left' as const, irritability: 'low' as const },
      ],
      positions: ['SI' as const],
    }
    expect(firstFindings(facts, conditions)).toEqual({
      code: 'hip_oa',
      side: 'left',
      irritability: 'low',
      positions: ['SI'],
      minutesPerDay: 30,
      goals: [],
    })
    const named = { ...emptyFacts, conditions: [{ text: 'low back pain' }] }
    expect(firstFindings(named, conditions).code).toBe('nslbp')
  })

  it('leaves open what nobody asked', () => {
    expect(firstFindings(emptyFacts, conditions)).toEqual({ code: '', minutesPerDay: 30, goals: [] })
  })
})
