import { describe, expect, it } from 'vitest'
import { flagChoices, searchFlags } from './search-flags'

const first = (query: string, locale: 'en' | 'es' = 'en') => searchFlags(flagChoices(locale), query)[0]?.flag

describe('searchFlags', () => {
  it.each([
    ['THA', 'tha'],
    ['aclr', 'acl'],
    ['DVT', 'dvt_suspected'],
    ['osteoporosis', 'osteoporosis'],
    ['hip replacement', 'tha'],
    ['rotator cuff', 'rcr'],
    ['kneel', 'cannot_kneel'],
    ['fall risk', 'fall_risk'],
  ])('finds %s', (query, flag) => expect(first(query)).toBe(flag))

  it('finds a flag in Spanish, without its accents', () => {
    expect(first('protesis de cadera', 'es')).toBe('tha')
    expect(first('THA', 'es')).toBe('tha')
  })

  it('finds a time after surgery by the flag that asks for its date', () => {
    expect(first('hip replacement, posterior, under 6 weeks')).toBe('tha')
    expect(flagChoices('en').map(({ flag }) => flag)).not.toContain('tha_posterior_lt_6w')
  })

  it('offers what no person sets nowhere', () => {
    const offered = flagChoices('en').map(({ flag }) => flag)
    for (const flag of ['emergency_flag_open', 'any_plan', 'nsaid_risk']) expect(offered).not.toContain(flag)
  })

  it('finds nothing for a word that no flag has', () => expect(first('zzzz')).toBeUndefined())
})
