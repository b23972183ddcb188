import { describe, expect, it } from 'vitest'
import { painRuleOf } from './pain-rule'

const line = (kind: 'SG' | 'ST' | 'NM' | 'SF', painLimit: number | null, settlesByMorning = false) => ({
  kind,
  painLimit,
  settlesByMorning,
})

describe('painRuleOf', () => {
  it('is the nerve’s with a glide among the lines, or where no line may hurt more than 2', () => {
    expect(painRuleOf([line('SG', 3), line('NM', 2)])).toBe('nerve')
    expect(painRuleOf([line('SG', 2), line('ST', 2), line('SF', null)])).toBe('nerve')
    expect(painRuleOf([line('SG', 2), line('ST', 3)])).toBe('standard')
  })

  it('is the tendon’s where every line that may hurt settles by the next morning', () => {
    expect(painRuleOf([line('SG', 5, true), line('SG', 2)])).toBe('tendon')
    expect(painRuleOf([line('SG', 5, true), line('SG', 3)])).toBe('standard')
    expect(painRuleOf([line('SG', 5, true), line('NM', 2)])).toBe('nerve')
  })

  it('is the standard one without a limit, and without lines', () => {
    expect(painRuleOf([line('SG', null)])).toBe('standard')
    expect(painRuleOf([])).toBe('standard')
  })
})
