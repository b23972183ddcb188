import { describe, expect, it } from 'vitest'
import type { Flag } from '../flag'
import { activeFlags } from './active-flags'

const today = '2026-11-28'
const names = (...records: Flag[]) => activeFlags(records, today).map(({ flag }) => flag)
const assumed = (record: Flag) =>
  Object.fromEntries(activeFlags([record], today).map((one) => [one.flag, one.assumed]))

/** The examples of clinical spec 4.4. */
describe('activeFlags', () => {
  it('of a hip of unknown approach are those of every approach', () => {
    expect(names({ flag: 'tha', date: '2026-11-08' })).toEqual([
      ...['tha', 'tha_any', 'tha_any_lt_6w', 'tha_any_lt_12w'],
      ...['tha_posterior_lt_6w', 'tha_anterior_lt_6w', 'tha_lateral_lt_8w'],
    ])
    expect(assumed({ flag: 'tha', date: '2026-11-08' })).toMatchObject({
      tha_any_lt_6w: [],
      tha_posterior_lt_6w: ['approach'],
    })
  })

  it('of a hip of known approach are those of that one', () => {
    expect(names({ flag: 'tha', date: '2026-10-01', approach: ' Posterior ' })).toEqual([
      ...['tha', 'tha_any', 'tha_any_lt_12w', 'tha_posterior_6_12w'],
    ])
  })

  it('of words that are no approach we know are those of every one', () => {
    expect(names({ flag: 'tha', date: '2026-11-08', approach: 'posterolateral' })).toContain(
      'tha_lateral_lt_8w',
    )
  })

  it('without a date are those of every time', () => {
    expect(names({ flag: 'rcr' })).toEqual(['rcr', 'rcr_lt_2w', 'rcr_lt_6w', 'rcr_6_12w', 'recent_op_wound'])
    expect(assumed({ flag: 'rcr' }).rcr_6_12w).toEqual(['date'])
  })

  it('with a date ahead are those of every time, but for a due date', () => {
    expect(names({ flag: 'rcr', date: '2026-12-24' })).toEqual(names({ flag: 'rcr' }))
    expect(names({ flag: 'pregnancy', date: '2027-05-29' })).toContain('pregnancy_t2_t3')
    expect(names({ flag: 'pregnancy', date: '2027-05-30' })).toEqual(['pregnancy', 'pregnancy_any'])
    expect(names({ flag: 'pregnancy_t2_t3', date: '2027-05-30' })).toEqual(['pregnancy', 'pregnancy_any'])
  })

  it.each([
    [
      'tha_posterior_lt_6w',
      ['tha_any', 'tha_any_lt_6w', 'tha_any_lt_12w'],
      ['tha_anterior_lt_6w', 'tha_posterior_6_12w'],
    ],
    ['rcr_lt_2w', ['rcr_lt_6w', 'recent_op_wound'], ['rcr_6_12w']],
    ['pacemaker_icd_lt_6w', ['pacemaker_icd'], []],
    ['acl_lt_12w', ['acl_hamstring_graft_lt_12w', 'acl_lt_9m'], ['acl_lt_6w']],
    ['tha_any', ['tha'], ['tha_any_lt_12w', 'tha_posterior_lt_6w']],
    ['tha_order_none', ['tha_any_lt_12w'], ['tha_posterior_lt_6w']],
  ])('typed by hand as %s bring what lies around it', (flag, brought, not) => {
    const found = names({ flag })
    expect(found).toEqual(expect.arrayContaining([flag, ...brought]))
    expect(found.filter((one) => not.includes(one))).toEqual([])
  })

  it('typed by hand with a date are read by it', () => {
    expect(names({ flag: 'tha_posterior_lt_6w', date: '2026-08-01' })).toEqual(['tha', 'tha_any'])
    expect(names({ flag: 'tha_posterior_lt_6w', date: '2026-10-01' })).toContain('tha_posterior_6_12w')
    expect(names({ flag: 'tha_posterior_lt_6w', date: '2026-11-20' })).not.toContain('tha_lateral_lt_8w')
  })

  it('typed as one approach and recorded as another are those of every one', () => {
    const record = { flag: 'tha_posterior_lt_6w', date: '2026-11-20', approach: 'anterior' }
    expect(names(record)).toEqual(expect.arrayContaining(['tha_posterior_lt_6w', 'tha_lateral_lt_8w']))
  })

  it('that the surgeon set no limits hold where that is recorded, and of that hip alone', () => {
    const [left, right] = [
      { flag: 'tha', side: 'left' as const, date: '2026-11-08', surgeonOrder: 'None' },
      { flag: 'tha', side: 'right' as const, date: '2026-11-08', surgeonOrder: '' },
    ]
    const found = activeFlags([left, right], today)
    expect(found.filter(({ flag }) => flag === 'tha_order_none').map(({ record }) => record)).toEqual([left])
    expect(found.filter(({ orderNone }) => orderNone).every(({ record }) => record === left)).toBe(true)
    expect(names({ flag: 'tha_order_none', surgeonOrder: 'no bend past 90' })).not.toContain(
      'tha_posterior_lt_6w',
    )
  })

  it('follow from any of several, and those from what follows from others', () => {
    expect(names({ flag: 'pregnancy', date: '2027-01-10' })).toContain('nsaid_risk')
    expect(names({ flag: 'pregnancy', date: '2027-06-30' })).not.toContain('nsaid_risk')
    expect(names({ flag: 'bleeding_disorder' })).toEqual(['bleeding_disorder', 'nsaid_risk'])
  })

  it('are not known by words that no rule knows', () => {
    expect(names({ flag: 'sore throat' })).toEqual(['sore throat'])
    expect(names()).toEqual([])
  })
})
