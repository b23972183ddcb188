import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { flagNameSchema, flagNames, unknownFlagProblems } from './flag-names'

const names = flagNames.map(({ flag }) => flag)

describe('flagNames', () => {
  it('are the 139 flags of clinical spec 4.4, each in the form its schema asks for', () => {
    expect(z.array(flagNameSchema).safeParse(flagNames).error?.issues ?? []).toEqual([])
    expect(new Set(names).size).toBe(139)
    expect(flagNames).toHaveLength(139)
  })

  it('derive from flags that are there', () => {
    const bases = flagNames.flatMap(({ derivedFrom }) =>
      derivedFrom ? derivedFrom.split(' / ').map((part) => part.split(' ')[0]) : [],
    )
    expect(bases.length).toBeGreaterThan(40)
    expect(bases.filter((base) => !names.includes(base ?? ''))).toEqual([])
  })

  it('derive in the grammar of the spec: names of flags alone, or one with its conditions', () => {
    const grammar = /^(\w+( \/ \w+)*|\w+( approach=\w+| order=none)*( days=-?\d+\.\.\d*)?)$/
    const odd = flagNames.filter(({ derivedFrom }) => derivedFrom && !grammar.test(derivedFrom))
    expect(odd).toEqual([])
  })

  it('ask for the date, approach or order that a flag derived from them turns on', () => {
    const needsOf = new Map(flagNames.map(({ flag, needs }) => [flag, needs]))
    for (const { flag, derivedFrom } of flagNames) {
      const base = needsOf.get(derivedFrom?.split(' ')[0] ?? '') ?? []
      if (derivedFrom?.includes('days=')) expect(base, flag).toContain('date')
      if (derivedFrom?.includes('approach=')) expect(base, flag).toContain('approach')
      if (derivedFrom?.includes('order=')) expect(base, flag).toContain('order')
    }
  })
})

describe('unknownFlagProblems', () => {
  it('names the place of each unknown flag and the nearest known one', () => {
    const flags = [
      { flag: 'tha' },
      { flag: 'anticoagulant' },
      { flag: 'THA posterior <6w' },
      { flag: 'qqqq' },
    ]
    expect(unknownFlagProblems(flags, 'facts.flags')).toEqual([
      {
        path: 'facts.flags[1].flag',
        found: '"anticoagulant"',
        allowed: 'The name of a clinical flag. The nearest is anticoagulants.',
      },
      {
        path: 'facts.flags[2].flag',
        found: '"THA posterior <6w"',
        allowed: expect.stringContaining('tha_posterior'),
      },
      { path: 'facts.flags[3].flag', found: '"qqqq"', allowed: 'The name of a clinical flag.' },
    ])
  })

  it('has nothing to say of known ones, derived ones included', () => {
    expect(unknownFlagProblems([{ flag: 'tha' }, { flag: 'tha_posterior_lt_6w' }], 'flags')).toEqual([])
  })
})
