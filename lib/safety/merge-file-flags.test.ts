import { describe, expect, it } from 'vitest'
import { InputError } from '@/lib/errors'
import type { Flag } from './flag'
import { mergeFileFlags } from './merge-file-flags'
import { emptyFacts, type PatientFacts, patientFactsSchema } from './patient-facts'

const recorded: PatientFacts = {
  ...emptyFacts,
  conditions: [{ text: 'Right hip replacement' }],
  flags: [{ flag: 'tha', side: 'right', date: '2026-09-30' }],
  equipment: [],
}

describe('mergeFileFlags', () => {
  it('adds what is not there yet, after what is there, and leaves everything else as it was', () => {
    const flags: Flag[] = [{ flag: 'osteoporosis' }, { flag: 'tha', side: 'left' }]
    expect(mergeFileFlags(recorded, flags)).toEqual({ ...recorded, flags: [...recorded.flags, ...flags] })
  })

  it('never overwrites: the same flag, side and site keeps its date, approach and order', () => {
    const told: Flag = {
      flag: 'tha',
      side: 'right',
      date: '2020-01-01',
      approach: 'anterior',
      surgeonOrder: 'none',
    }
    expect(mergeFileFlags(recorded, [told])).toBe(recorded)
  })

  it('takes another side, no side and another site for another flag; the case of a site does not count', () => {
    const wound: PatientFacts = { ...emptyFacts, flags: [{ flag: 'open_wound', side: 'left', site: 'Knee' }] }
    const told: Flag[] = [
      { flag: 'open_wound', side: 'left', site: 'knee ' },
      { flag: 'open_wound', side: 'right', site: 'knee' },
      { flag: 'open_wound', site: 'knee' },
      { flag: 'open_wound', side: 'left', site: 'foot' },
    ]
    expect(mergeFileFlags(wound, told).flags).toEqual([...wound.flags, ...told.slice(1)])
  })

  it('takes a flag that the file names twice once', () => {
    expect(mergeFileFlags(emptyFacts, [{ flag: 'tha' }, { flag: 'tha' }]).flags).toEqual([{ flag: 'tha' }])
  })

  it('is no answer to the question for flags', () => {
    expect(mergeFileFlags(emptyFacts, [{ flag: 'tha' }])).not.toHaveProperty('flagsAskedOn')
    const asked = { ...emptyFacts, flagsAskedOn: '2026-11-02' }
    expect(mergeFileFlags(asked, [{ flag: 'tha' }]).flagsAskedOn).toBe('2026-11-02')
  })

  it('refuses more than a record holds, and fills it to the last', () => {
    const sites = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ flag: 'open_wound', site: `place ${index}` }))
    const full = { ...emptyFacts, flags: sites(59) }
    expect(patientFactsSchema.parse(mergeFileFlags(full, [{ flag: 'tha' }])).flags).toHaveLength(60)
    expect(() => mergeFileFlags(full, [{ flag: 'tha' }, { flag: 'acl' }])).toThrow(InputError)
  })
})
