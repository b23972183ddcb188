import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { describeReview } from './describe-review'
import { reviewContent } from './review-content'
import type { PlanContent, PlanItem } from './schema'

const catalog = builtInCatalog('en')
const today = '2026-11-28'
const hop = { id: 'a', slug: 'hop-double' }
const toPlan = (...items: PlanItem[]): PlanContent => ({
  ...{ schemaVersion: 2, title: 'Plan', locale: 'en' },
  phases: [{ id: 'p', title: 'One', items }],
})
const review = (flag: string, ...items: PlanItem[]) =>
  reviewContent(toPlan(...items), { catalog, facts: { flags: [{ flag, side: 'left' }] }, today })

describe('reviewContent', () => {
  it('is blocked by a block on a line that is given, not by a warning', () => {
    expect(review('nwb', hop).blocked).toBe(true)
    expect(review('acl_lt_9m', hop).blocked).toBe(false)
    expect(review('nwb').blocked).toBe(false)
  })

  it('is not blocked by a line whose condition is not met, though its findings are there', () => {
    const waiting = { ...hop, condition: 'jog is free of pain' }
    const found = review('nwb', waiting)
    expect(found.blocked).toBe(false)
    expect(found.findings.map(({ rule }) => rule)).toContain('R77')
    expect(review('nwb', { ...waiting, conditionMet: true }).blocked).toBe(true)
  })

  it('is blocked by a finding of the whole plan as soon as one of its lines is given', () => {
    const waiting = { ...hop, condition: 'jog is free of pain' }
    expect(review('emergency_flag_open', waiting).blocked).toBe(false)
    expect(review('emergency_flag_open', waiting, { id: 'b', slug: 'quad-set' }).blocked).toBe(true)
  })

  it('names the codes that a limit removed', () => {
    const dosage = { sets: 3, holdSec: 30, rangeLimit: { degrees: 90, movement: 'bend your hip' } }
    const line = { id: 'b', slug: 'ham-sit', side: 'left' as const }
    expect(review('nwb', { ...line, dosage }).removedByLimit).toMatchObject([
      { itemId: 'b', slug: 'ham-sit' },
    ])
    expect(review('nwb', { ...line, dosage: { sets: 3 } }).removedByLimit).toEqual([])
    expect(review('nwb', { ...hop, dosage }).removedByLimit).toEqual([])
  })
})

describe('describeReview', () => {
  const describeIt = (flag: string, ...items: PlanItem[]) =>
    describeReview(toPlan(...items), review(flag, ...items), { catalog, locale: 'en' })

  it('says what, on which lines, on which side, what would settle it, and where it comes from', () => {
    const text = describeIt('nwb', { id: 'a', slug: 'hop-sl' }, { id: 'b', slug: 'hop-sl', side: 'right' })
    expect(text).toContain('BLOCK R77: Non-weight-bearing order: no standing or pushing through this leg.')
    expect(text).toContain('Lines: Single-leg hop')
    expect(text).toContain('Side: left')
    expect(text).toContain('Would settle it: choose the side of the line')
    expect(text).toContain('Source: surgeon order')
  })

  it('never says that a plan without findings may be given', () => {
    const text = describeIt('latex_allergy', { id: 'a', slug: 'quad-set' })
    expect(text).toContain('No finding on 1 line.')
    expect(text).toContain('Having none clears nothing')
    expect(text).not.toMatch(/\b(safe|fine|ok|no risk)\b/i)
  })

  it('says that a line waits, that nobody can override, and what a limit removed', () => {
    const limit = { rangeLimit: { degrees: 90, movement: 'bend your hip' } }
    const text = describeIt(
      'emergency_flag_open',
      { ...hop, condition: 'sport goal' },
      { id: 'b', slug: 'ham-sit', side: 'left', dosage: limit },
    )
    expect(text).toContain('(not given until its condition is met)')
    expect(text).toContain('Nobody can override this.')
    expect(text).toContain('Removed by limit on')
  })
})
