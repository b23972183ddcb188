import { describe, expect, it } from 'vitest'
import { checkDosage } from '@/lib/dosage/check-dosage'
import { undosedKinds } from '@/lib/dosage/kind'
import { getMessages } from '@/lib/i18n/messages'
import { builtInCatalog } from '../catalog'
import { attributeCodes, equipment, goals, limbs, positions, regions } from '../taxonomy'

const items = builtInCatalog('en').list()

describe('built-in items', () => {
  it('are the 413 of clinical spec 3, kind by kind', () => {
    const counts: Record<string, number> = {}
    for (const item of items) counts[item.kind] = (counts[item.kind] ?? 0) + 1
    expect(counts).toEqual({
      ...{ ST: 48, MO: 43, NM: 18, SG: 132, MTc: 38, MTs: 11, SC: 33 },
      ...{ ED: 20, CT: 5, MI: 8, SF: 21, BR: 7, BA: 18, AE: 11 },
    })
  })

  it('have a level unless a clinician performs them or they are only read', () => {
    const without = items.filter((item) => item.level === undefined).map((item) => item.kind)
    expect([...new Set(without)].sort()).toEqual(['CT', 'ED', 'MI', 'MTc', 'SF'])
    for (const item of items.filter(({ kind }) => kind === 'MTc')) {
      expect(item.attributes, item.slug).toContain('CLINIC')
      expect(item.level, item.slug).toBeUndefined()
    }
  })

  it('have a side rule that fits their kind', () => {
    for (const item of items) {
      const read = undosedKinds.includes(item.kind)
      expect(
        read ? item.sideRule === 'none' : ['one', 'both', 'none'].includes(item.sideRule),
        item.slug,
      ).toBe(true)
      expect(item.sideRule === 'none' && !['SC', ...undosedKinds].includes(item.kind), item.slug).toBe(false)
    }
  })

  it('name a nerve when they glide it', () => {
    for (const item of items.filter(({ kind }) => kind === 'NM')) expect(item.nerve, item.slug).toBeTruthy()
    expect(builtInCatalog('en').find('sci-slider-sup')?.nerve).toBe('sciatic')
    expect(builtInCatalog('en').find('sci-slider-sup')?.muscles).toEqual([])
  })

  it('start with a dose that can be saved, and information with none', () => {
    for (const item of items) {
      if (undosedKinds.includes(item.kind)) expect(item.dosage, item.slug).toBeNull()
      else if (item.kind !== 'SC') expect(item.dosage, item.slug).not.toBeNull()
      const problems = item.dosage ? checkDosage(item.dosage, item) : []
      expect(
        problems.filter(({ severity }) => severity === 'error'),
        item.slug,
      ).toEqual([])
    }
  })

  it('have words for every code', () => {
    const words = getMessages('en').catalog
    expect(Object.keys(words.region)).toEqual([...regions])
    expect(Object.keys(words.position)).toEqual([...positions])
    expect(Object.keys(words.equipment)).toEqual([...equipment])
    expect(Object.keys(words.attribute)).toEqual([...attributeCodes])
    expect(Object.keys(words.goal)).toEqual([...goals])
    expect(Object.keys(words.limb)).toEqual([...limbs])
  })

  it('use every code of the equipment list', () => {
    const used = new Set(items.flatMap((item) => item.equipment))
    expect(equipment.filter((code) => !used.has(code))).toEqual([])
  })
})
