import { describe, expect, it } from 'vitest'
import { isValidDosage } from './check-dosage'
import { dosageSchema } from './dosage'
import type { DosedItem } from './dosed-item'
import { type ItemKind, itemKinds, undosedKinds } from './kind'
import { type DoseVariant, kindDefault } from './kind-default'

const variants: [ItemKind, DoseVariant, Partial<DosedItem>?][] = [
  ['ST', 'static'],
  ['ST', 'contract-relax', { traits: ['contract-relax'] }],
  ['SG', 'strength'],
  ['SG', 'motor-control'],
  ['SG', 'motor-control-held', { traits: ['holds'] }],
  ['SG', 'tendon-isometric'],
  ['SG', 'tendon-slow'],
  ['SG', 'power', { attributes: ['IMPACT'] }],
  ['MO', 'active'],
  ['NM', 'slider', { attributes: ['NSL'] }],
  ['NM', 'tensioner', { attributes: ['NTEN'] }],
  ['BA', 'hold'],
  ['BA', 'steps', { traits: ['steps'] }],
  ['AE', 'steady'],
  ['BR', 'breathing'],
  ['SC', 'cold', { attributes: ['COLD'] }],
  ['SC', 'heat', { attributes: ['HEAT'] }],
  ['SC', 'sitting'],
  ['MTs', 'spot'],
  ['MTs', 'directions', { traits: ['directions'] }],
  ['MTc', 'mobilization', { attributes: ['MOBHI'] }],
  ['MTc', 'technique'],
  ['MTc', 'soft-tissue'],
  ['MTc', 'thrust', { attributes: ['THRUST'] }],
]

describe('kindDefault', () => {
  it.each(variants)('has a dose of %s, %s, that may stand', (kind, variant, more) => {
    const dosage = kindDefault(kind, variant)
    expect(dosageSchema.parse(dosage)).toEqual(dosage)
    expect(isValidDosage(dosage ?? {}, { kind, traits: [], ...more })).toBe(true)
  })
  it('gives every dosed kind a start, and a pain limit to every exercise', () => {
    for (const kind of itemKinds) {
      const dosage = kindDefault(kind)
      if (undosedKinds.includes(kind) || kind === 'SC') expect(dosage).toBeNull()
      else if (kind !== 'MTc') expect(dosage?.painLimit, kind).toBe(kind === 'NM' ? 2 : 3)
    }
  })
  it('holds a stretch longer from age 65', () => {
    expect(kindDefault('ST', undefined, { age: 65 })).toMatchObject({ sets: 2, holdSec: 45 })
    expect(kindDefault('ST', 'static', { age: 64 })).toMatchObject({ sets: 3, holdSec: 30 })
    expect(kindDefault('ST', 'contract-relax', { age: 80 })).toEqual(kindDefault('ST', 'contract-relax'))
    expect(kindDefault('SG', undefined, { age: 80 })).toEqual(kindDefault('SG'))
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
