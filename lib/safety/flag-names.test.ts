import { describe, expect, it } from 'vitest'
import { problemInWords } from '@/lib/errors'
import { unknownFlagProblems } from './flag-names'

describe('unknownFlagProblems', () => {
  it('names the place of each unknown flag and the nearest known one', () => {
    const flags = [
      { flag: 'tha' },
      { flag: 'anticoagulant' },
      { flag: 'THA posterior <6w' },
      { flag: 'qqqq' },
    ]
    const problems = unknownFlagProblems(flags, 'facts.flags')
    expect(problems.map((problem) => problemInWords(problem, 'en'))).toEqual([
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
