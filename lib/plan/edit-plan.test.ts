import { describe, expect, it } from 'vitest'
import { currentPhase } from './current-phase'
import { diffPlans } from './diff-plans'
import { addPhase, changePhase, movePhase, removePhase } from './edit-phases'
import {
  addPlanItem,
  changePlan,
  changePlanItem,
  findPlanItem,
  movePlanItem,
  removePlanItem,
} from './edit-plan'
import type { PlanContent } from './schema'

const plan: PlanContent = {
  schemaVersion: 2,
  title: 'Hip plan',
  locale: 'en',
  currentPhaseId: 'q',
  phases: [
    {
      id: 'p',
      title: 'Calm',
      items: [
        { id: 'a', slug: 'bridge', note: 'Slowly' },
        { id: 'b', slug: 'clam' },
        { id: 'c', slug: 'walk' },
      ],
    },
    { id: 'q', title: 'Build', items: [{ id: 'd', slug: 'step-up' }] },
  ],
}
const order = (content: PlanContent) =>
  content.phases.map(({ id, items }) => `${id}:${items.map((item) => item.id).join('')}`)

describe('edits', () => {
  it('add at a place or at the end', () => {
    const item = { id: 'n', slug: 'bkfo' }
    expect(order(addPlanItem(plan, item, { phaseId: 'p', index: 1 }))).toEqual(['p:anbc', 'q:d'])
    expect(order(addPlanItem(plan, item, { phaseId: 'q' }))).toEqual(['p:abc', 'q:dn'])
  })
  it('move inside a phase and to another, counting among the others', () => {
    expect(order(movePlanItem(plan, 'a', { phaseId: 'p', index: 1 }))).toEqual(['p:bac', 'q:d'])
    expect(order(movePlanItem(plan, 'c', { phaseId: 'q', index: 0 }))).toEqual(['p:ab', 'q:cd'])
  })
  it('change and clear fields, and leave the original as it was', () => {
    const changed = changePlanItem(plan, 'a', { note: undefined, side: 'left' })
    expect(findPlanItem(changed, 'a')?.item).toEqual({ id: 'a', slug: 'bridge', side: 'left' })
    expect(findPlanItem(plan, 'a')?.item.note).toBe('Slowly')
    expect(changePlan(plan, { reviewDate: '2026-12-07' }).reviewDate).toBe('2026-12-07')
  })
  it('give the same object back when nothing changes', () => {
    expect(changePlanItem(plan, 'a', { note: 'Slowly' })).toBe(plan)
    expect(movePlanItem(plan, 'a', { phaseId: 'p', index: 0 })).toBe(plan)
    expect(movePlanItem(plan, 'a', { phaseId: 'nowhere' })).toBe(plan)
    expect(removePlanItem(plan, 'x')).toBe(plan)
    expect(movePhase(plan, 'p', 0)).toBe(plan)
  })
  it('change phases; the current one falls back to the first when it is taken out', () => {
    expect(currentPhase(plan).id).toBe('q')
    expect(currentPhase(removePhase(plan, 'q')).id).toBe('p')
    expect(order(movePhase(plan, 'q', 0))).toEqual(['q:d', 'p:abc'])
    expect(order(addPhase(plan, { id: 'r', title: 'Return', items: [] }))).toEqual(['p:abc', 'q:d', 'r:'])
    expect(changePhase(plan, 'p', { goal: 'Sleep through' }).phases[0]?.goal).toBe('Sleep through')
    expect(() => removePhase(removePhase(plan, 'q'), 'p')).toThrow(RangeError)
  })
})

describe('diffPlans', () => {
  const kinds = (after: PlanContent) => diffPlans(plan, after).map((change) => change.kind)
  it('finds nothing between a plan and itself', () => {
    expect(diffPlans(plan, structuredClone(plan))).toEqual([])
  })
  it('names what was added, removed, changed and moved', () => {
    let after = changePlanItem(plan, 'b', { dosage: { sets: 2, reps: 10 }, side: 'left' })
    after = removePlanItem(after, 'a')
    after = addPlanItem(after, { id: 'n', slug: 'bkfo' }, { phaseId: 'q' })
    after = movePlanItem(after, 'c', { phaseId: 'q' })
    after = changePhase(changePlan(after, { title: 'Knee plan' }), 'p', { weeks: { from: 0, to: 2 } })
    expect(diffPlans(plan, after)).toMatchObject([
      { kind: 'plan-changed', field: 'title', from: 'Hip plan', to: 'Knee plan' },
      { kind: 'phase-changed', phaseId: 'p', field: 'weeks', to: { from: 0, to: 2 } },
      { kind: 'item-removed', itemId: 'a', slug: 'bridge' },
      { kind: 'item-changed', itemId: 'b', field: 'side', to: 'left' },
      { kind: 'item-changed', itemId: 'b', field: 'dosage', from: undefined, to: { sets: 2, reps: 10 } },
      { kind: 'item-added', itemId: 'n', phaseId: 'q' },
      { kind: 'item-moved', itemId: 'c', fromPhaseId: 'p', toPhaseId: 'q' },
    ])
  })
  it('calls one item moved when one was, not those it passed', () => {
    expect(diffPlans(plan, movePlanItem(plan, 'c', { phaseId: 'p', index: 0 }))).toEqual([
      { kind: 'item-moved', itemId: 'c', slug: 'walk', fromPhaseId: 'p', toPhaseId: 'p' },
    ])
    expect(kinds(movePhase(plan, 'q', 0))).toEqual(['phase-moved'])
  })
  it('takes a dose with its keys in another order for the same', () => {
    const one = changePlanItem(plan, 'a', { dosage: { sets: 2, reps: 10 } })
    const two = changePlanItem(plan, 'a', { dosage: { reps: 10, sets: 2 } })
    expect(diffPlans(one, two)).toEqual([])
  })
})
