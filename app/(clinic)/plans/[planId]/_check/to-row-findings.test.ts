import { describe, expect, it } from 'vitest'
import type { RuleCard } from '@/lib/plan/check/check-plan'
import { toRowFindings } from './to-row-findings'

const card = (rule: string, ...ids: string[]): RuleCard => ({
  rule,
  flag: 'fall_risk',
  side: null,
  severity: 'warn',
  message: 'Hold on.',
  source: 'Spec',
  settle: [],
  answer: null,
  lines: ids.map((itemId) => ({ itemId, slug: `slug-${itemId}`, fingerprint: itemId })),
})

describe('what the rules say of each row', () => {
  const cards = [card('R1', 'b', 'a'), card('R2', 'b'), card('R3', 'later', 'c')]
  const of = toRowFindings(cards, ['a', 'b', 'c'])

  it('stands whole at the first line that is shown, and the others point there', () => {
    expect(of('a').map(({ card: { rule }, elsewhere }) => [rule, elsewhere])).toEqual([['R1', null]])
    expect(of('b').map(({ card: { rule }, elsewhere }) => [rule, elsewhere])).toEqual([
      ['R1', 'slug-a'],
      ['R2', null],
    ])
  })

  it('stands at its first line of the phase where another phase has it too', () => {
    expect(of('c').map(({ elsewhere }) => elsewhere)).toEqual([null])
  })

  it('is the same empty list for every row without one', () => {
    expect(of('nobody')).toBe(of('later'))
  })
})
