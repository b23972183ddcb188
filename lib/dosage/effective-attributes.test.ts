import { describe, expect, it } from 'vitest'
import type { Dosage } from './dosage'
import type { DosedItem } from './dosed-item'
import { effectiveAttributes } from './effective-attributes'

type Given = Pick<DosedItem, 'kind' | 'attributes' | 'level' | 'position'>
const mtc = (...attributes: string[]): Given => ({ kind: 'MTc', attributes })
const sg = (level: number, ...attributes: string[]): Given => ({ kind: 'SG', level, attributes })
const ae = (...attributes: string[]): Given => ({ kind: 'AE', attributes })

/** The rows of clinical spec 1.5, with 2.3. */
const rows: [string, Given, Dosage, string[]][] = [
  ['grade V adds a thrust on the limb of MOBHI', mtc('MOBHI@other'), { grade: 'V' }, ['THRUST@other']],
  ['grade V adds a thrust on any item', mtc('CLINIC'), { grade: 'V' }, ['CLINIC', 'THRUST']],
  [
    'a range through III and IV to V adds both',
    mtc('MOBHI@both'),
    { grade: { min: 'I', max: 'V' } },
    ['MOBHI@both', 'THRUST@both'],
  ],
  ['grade III keeps MOBHI', mtc('MOBHI'), { grade: 'III' }, ['MOBHI']],
  ['grade IV- adds MOBHI', mtc('CLINIC'), { grade: 'IV-' }, ['CLINIC', 'MOBHI']],
  ['grades II to III add MOBHI', mtc(), { grade: { min: 'II', max: 'III' } }, ['MOBHI']],
  ['grades I to II drop MOBHI', mtc('MOBHI', 'TRACT'), { grade: { min: 'I', max: 'II' } }, ['TRACT']],
  ['no grade leaves the catalog', mtc('MOBHI'), { sets: 3 }, ['MOBHI']],
  ['a hold of 10 s at effort 6 is hard static', sg(1), { holdSec: 10, effort: 6 }, ['ISOH']],
  ['a hold of 10 s at level 3 is hard static', sg(3), { holdSec: { min: 5, max: 10 } }, ['ISOH']],
  ['a hold of 10 s at level 2 is not', sg(2), { holdSec: 10 }, []],
  ['a hold of 10 s at effort 5 changes nothing', sg(3, 'ISOH'), { holdSec: 10, effort: 5 }, ['ISOH']],
  ['a hold under 10 s is not', sg(4, 'ISOH', 'VALS'), { holdSec: 9, effort: 7 }, ['VALS']],
  ['effort 4 is not', sg(4, 'ISOH@both'), { holdSec: 30, effort: { min: 2, max: 4 } }, []],
  ['effort 8 risks a held breath', sg(2), { reps: 8, effort: { min: 7, max: 8 } }, ['VALS']],
  ['2 in reserve risk a held breath', sg(2), { reps: 8, rir: { min: 2, max: 3 } }, ['VALS']],
  ['3 in reserve do not', sg(2), { reps: 8, rir: 3 }, []],
  ['easy is neither moderate nor vigorous', ae('AMOD', 'AVIG', 'WBF'), { intensityZone: 'easy' }, ['WBF']],
  ['effort 4 is easy', ae('AVIG'), { effort: 4 }, []],
  ['moderate is moderate only', ae('AVIG'), { intensityZone: 'moderate' }, ['AMOD']],
  ['effort 5 to 6 is moderate', ae('AMOD', 'AVIG'), { effort: { min: 5, max: 6 } }, ['AMOD']],
  ['heart-rate zone 3 is moderate', ae('AVIG'), { heartRate: { zone: 3 } }, ['AMOD']],
  ['heart-rate zone 1 is easy', ae('AMOD'), { heartRate: { zone: 1 } }, []],
  ['hard is vigorous only', ae('AMOD'), { intensityZone: 'hard' }, ['AVIG']],
  ['effort 7 is vigorous', ae('AMOD'), { effort: { min: 6, max: 7 } }, ['AVIG']],
  [
    'intervals count their hardest part',
    ae('AMOD'),
    { intensityZone: 'easy', intervals: { count: 4, work: { sec: 60, zone: 'hard' }, ease: { sec: 60 } } },
    ['AVIG'],
  ],
  ['a walk without a pace leaves the catalog', ae('AVIG'), { durationMin: 25 }, ['AVIG']],
  ['5 minutes on the back', { kind: 'BR', position: 'SU' }, { durationMin: { min: 3, max: 5 } }, ['SUPFLAT']],
  ['4 minutes on the back', { kind: 'BR', position: 'SU', attributes: ['SUPFLAT'] }, { durationMin: 4 }, []],
  ['5 minutes sitting', { kind: 'BR', position: 'SI' }, { durationMin: 10 }, []],
  ['a load on an open chain', sg(2, 'KOKC@other'), { load: { kg: 2 } }, ['KOKC@other', 'KRES@other']],
  ['body weight is no load', sg(2, 'KOKC'), { load: { bodyWeight: true } }, ['KOKC']],
  ['a load on another item', sg(2, 'HABDR'), { load: { kg: 2 } }, ['HABDR']],
  [
    'a hip limit of 90',
    { kind: 'ST', attributes: ['HFLX90@both', 'HER'] },
    { rangeLimit: { degrees: 90, movement: 'bend your hip' } },
    ['HER'],
  ],
  [
    'a hip limit of 90 in Spanish',
    { kind: 'ST', attributes: ['HFLX90'] },
    { rangeLimit: { degrees: 90, movement: 'doble la cadera' } },
    [],
  ],
  [
    'a hip limit of 100',
    { kind: 'ST', attributes: ['HFLX90'] },
    { rangeLimit: { degrees: 100, movement: 'bend your hip' } },
    ['HFLX90'],
  ],
  [
    'a knee limit of 90',
    { kind: 'SG', attributes: ['KFLXE', 'KDEEP@both', 'HFLX90'] },
    { rangeLimit: { degrees: 90, movement: 'bend your knee' } },
    ['HFLX90'],
  ],
]

describe('effectiveAttributes', () => {
  it.each(rows)('%s', (_, item, dosage, codes) => {
    const before = [...(item.attributes ?? [])]
    expect(effectiveAttributes(item, dosage)).toEqual(codes)
    expect(item.attributes ?? []).toEqual(before)
  })
  it('leaves the catalog where there is no dose', () => {
    expect(effectiveAttributes(mtc('MOBHI@other'), null)).toEqual(['MOBHI@other'])
  })
})
