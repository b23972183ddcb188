import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import type { CatalogItem } from '@/lib/catalog/item'
import { addPlanItem, changePlan, changePlanItem } from './edit-plan'
import { describePlanProblem, needsSite, planProblems, suggestReviewDate } from './plan-problems'
import type { PlanContent } from './schema'
import { getTemplate, toPlanContent } from './templates/templates'

const text = { title: 'x', start: 'x', move: ['x'], feel: 'x', stop: 'x', alt: 'x' }
const catalog = {
  find: (slug: string): CatalogItem | null => {
    const item = builtInCatalog('en').find(slug)
    return item && { ...item, text: item.text ?? text }
  },
}
const today = '2026-11-23'
const plan: PlanContent = {
  schemaVersion: 2,
  title: 'Hip plan',
  locale: 'en',
  startDate: today,
  reviewDate: '2026-12-07',
  phases: [
    {
      id: 'p',
      title: 'Calm',
      weeks: { from: 0, to: 2 },
      items: [{ id: 'a', slug: 'bridge', dosage: { sets: 2, reps: 10, daysPerWeek: 3 } }],
    },
  ],
}
const codes = (content: PlanContent, items = catalog) =>
  planProblems(content, items, today).map(({ severity, code, itemId }) =>
    [severity, code, itemId].filter(Boolean).join(' '),
  )

describe('planProblems', () => {
  it('finds nothing in a plan that has all it needs', () => {
    expect(codes(plan)).toEqual([])
  })
  it('stops a one-sided item without a side, until there is one', () => {
    const open = addPlanItem(
      plan,
      { id: 'b', slug: 'clam', dosage: { sets: 2, reps: 10, daysPerWeek: 3 } },
      { phaseId: 'p' },
    )
    expect(codes(open)).toEqual(['block sideMissing b'])
    expect(codes(changePlanItem(open, 'b', { side: 'left' }))).toEqual([])
  })
  it('stops a cold pack without a place on the body, and not a walk', () => {
    const cold = addPlanItem(
      plan,
      { id: 'b', slug: 'sc-cold', side: 'left', dosage: { durationMin: 15, perDay: 3 } },
      { phaseId: 'p' },
    )
    expect(codes(cold)).toEqual(['block siteMissing b'])
    expect(codes(changePlanItem(cold, 'b', { site: 'outer hip' }))).toEqual([])
    const walk = catalog.find('walk-short')
    expect(walk && needsSite(walk)).toBe(false)
  })
  it('stops a dose that its kind may not have', () => {
    const glide = {
      id: 'b',
      slug: 'sci-slider-sup',
      side: 'left' as const,
      dosage: { reps: 10, holdSec: 10, perDay: 2 },
    }
    const held = addPlanItem(plan, glide, { phaseId: 'p' })
    expect(codes(held)).toEqual(['block dosage b'])
    const [problem] = planProblems(held, catalog, today)
    expect(problem && describePlanProblem(problem, 'en')).toBe(
      'A nerve glide is not a stretch: no hold over 2 s.',
    )
  })
  it('stops an empty plan, an unknown item and one without patient text', () => {
    expect(
      codes({ ...plan, phases: [{ id: 'p', title: 'Calm', items: [{ id: 's', slug: 'sf-stop' }] }] }),
    ).toEqual(['block noItems'])
    expect(codes(changePlanItem(plan, 'a', { slug: 'no-such-item' }))).toEqual(['block unknownItem a'])
    const bridge = catalog.find('bridge')
    if (!bridge) throw new Error('The catalog has a bridge.')
    expect(codes(plan, { find: () => ({ ...bridge, text: null }) })).toEqual(['block noText a'])
  })
  it('stops a line without a dose, an empty one, and one that does not say how often', () => {
    expect(codes(changePlanItem(plan, 'a', { dosage: undefined }))).toEqual(['block doseMissing a'])
    expect(codes(changePlanItem(plan, 'a', { dosage: {} }))).toEqual(['block doseMissing a'])
    expect(codes(changePlanItem(plan, 'a', { dosage: { daysPerWeek: 3 } }))).toEqual(['block doseMissing a'])
    expect(codes(changePlanItem(plan, 'a', { dosage: { reps: 10 } }))).toEqual(['block frequencyMissing a'])
    const read = addPlanItem(plan, { id: 'e', slug: 'ed-flare' }, { phaseId: 'p' })
    expect(codes(addPlanItem(read, { id: 's', slug: 'sc-rest' }, { phaseId: 'p' }))).toEqual([])
  })

  it('asks nothing of a line that waits for its condition, but an item that there is', () => {
    const waiting = { id: 'b', slug: 'clam', dosage: {}, condition: 'hip abduction is weak' }
    const held = addPlanItem(plan, waiting, { phaseId: 'p' })
    expect(codes(held)).toEqual([])
    expect(codes(changePlanItem(held, 'b', { slug: 'no-such-item' }))).toEqual(['block unknownItem b'])
    expect(codes(changePlanItem(held, 'b', { conditionMet: true }))).toEqual([
      'block sideMissing b',
      'block doseMissing b',
    ])
  })

  it('counts only the lines that are given', () => {
    const exercise = { slug: 'bridge', dosage: { sets: 2, reps: 10, daysPerWeek: 3 } }
    const waiting = Array.from({ length: 7 }, (_, index) => ({
      ...exercise,
      id: `x${index}`,
      condition: 'no swelling',
    }))
    const some = {
      ...plan,
      phases: plan.phases.map((phase) => ({ ...phase, items: [...phase.items, ...waiting] })),
    }
    expect(codes(some)).toEqual([])
    const none = { ...plan, phases: [{ id: 'p', title: 'Calm', items: waiting }] }
    expect(codes(none)).toEqual(['block noItems'])
    const later = { ...plan, phases: [...plan.phases, { id: 'q', title: 'Build', items: waiting }] }
    expect(codes(later)).toEqual(['note emptyPhase'])
  })

  it('suggests a review date', () => {
    const open = changePlan(plan, { reviewDate: undefined })
    expect(planProblems(open, catalog, today)).toEqual([
      { severity: 'warn', code: 'reviewMissing', params: { day: '2026-12-07' } },
    ])
    const [problem] = planProblems(open, catalog, today)
    expect(problem && describePlanProblem(problem, 'en')).toBe(
      'No review date is set. Suggested: Dec 7, 2026.',
    )
    expect(codes(changePlan(plan, { reviewDate: '2026-11-22' }))).toEqual(['warn reviewPast'])
    expect(suggestReviewDate({ ...open, startDate: '2026-01-01' }, today)).toBe('2026-12-07')
  })
  it('warns at 6 exercises and again at 8; self-care and reading do not count', () => {
    const more = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: `x${index}`,
        slug: 'bridge',
        dosage: { sets: 2, reps: 10, daysPerWeek: 3 },
      }))
    const of = (count: number): PlanContent => ({
      ...plan,
      phases: [
        {
          id: 'p',
          title: 'Calm',
          items: [...more(count), { id: 'e', slug: 'ed-flare' }, { id: 's', slug: 'sc-rest' }],
        },
      ],
    })
    expect(codes(of(5))).toEqual([])
    expect(codes(of(6))).toEqual(['note manyExercises'])
    expect(codes(of(8))).toEqual(['warn tooManyExercises'])
  })
  it('leaves only sides, sites and the review date open in a fresh template', () => {
    const content = toPlanContent(getTemplate('meralgia'), { startDate: today })
    const blocks = planProblems(content, catalog, today).filter(({ severity }) => severity === 'block')
    expect(new Set(blocks.map(({ code }) => code))).toEqual(new Set(['sideMissing', 'siteMissing']))
    for (const problem of planProblems(content, catalog, today))
      expect(describePlanProblem(problem, 'en')).toMatch(/^[A-Z\d“].*\.$/)
  })
})
