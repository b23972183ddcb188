import { describe, expect, it } from 'vitest'
import { readCopiedLines, toCopiedLines } from './copied-lines'
import type { PlanItem } from './schema'

const line: PlanItem = {
  id: 'a',
  slug: 'clam',
  side: 'left',
  site: 'outer hip',
  note: 'For Rosa.',
  clinicianNote: 'Afraid of falling.',
  condition: 'stiff',
  supervised: 'helper',
  support: 'counter',
  tieId: 't',
  dosage: {
    sets: 2,
    reps: 10,
    rangeLimit: 'No more than 90 degrees.',
    heartRate: { zone: 2, measured: true },
  },
}

describe('lines that are copied', () => {
  it('carry what is done and how much, and nothing of the patient', () => {
    expect(toCopiedLines([line])).toEqual([{ slug: 'clam', dosage: { sets: 2, reps: 10 } }])
  })

  it('are read back, and nothing is read from any other text', () => {
    const copied = toCopiedLines([line, { id: 'b', slug: 'ed-pain' }])
    expect(readCopiedLines(JSON.stringify(copied))).toEqual(copied)
    for (const text of [
      null,
      '',
      'clam',
      '{"slug":"clam"}',
      '[{"slug":1}]',
      '[{"slug":"a","dosage":{"sets":99}}]',
    ])
      expect(readCopiedLines(text)).toEqual([])
  })
})
