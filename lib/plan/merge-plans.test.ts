import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addPhase, removePhase } from './edit-phases'
import { addPlanItem, changePlanItem, findPlanItem, movePlanItem, removePlanItem } from './edit-plan'
import { mergePlans } from './merge-plans'
import { threePlans } from './plan.arbitrary'
import { sameValue } from './same-value'
import type { PlanContent } from './schema'
import { settleConflict } from './settle-conflict'

const base: PlanContent = {
  schemaVersion: 2,
  title: 'Hip plan',
  locale: 'en',
  phases: [
    {
      id: 'calm',
      title: 'Calm',
      items: [
        { id: 'a', slug: 'bridge', dosage: { sets: 2, reps: 10 } },
        { id: 'b', slug: 'clam' },
        { id: 'c', slug: 'walk' },
      ],
    },
    { id: 'build', title: 'Build', items: [{ id: 'd', slug: 'bkfo' }] },
  ],
}
const ids = (content: PlanContent) => content.phases.map(({ items }) => items.map(({ id }) => id).join(''))
const flat = (content: PlanContent) => content.phases.flatMap(({ items }) => items)

describe('mergePlans', () => {
  it('takes what only one side changed, from both', () => {
    const mine = changePlanItem(base, 'a', { dosage: { sets: 3, reps: 10 } })
    const theirs = addPlanItem(
      changePlanItem(base, 'a', { side: 'left' }),
      { id: 'n', slug: 'step-up' },
      { phaseId: 'calm', index: 1 },
    )
    const { content, conflicts, taken } = mergePlans(base, mine, theirs)
    expect(findPlanItem(content, 'a')?.item).toEqual({
      id: 'a',
      slug: 'bridge',
      side: 'left',
      dosage: { sets: 3, reps: 10 },
    })
    expect(ids(content)).toEqual(['anbc', 'd'])
    expect(conflicts).toEqual([])
    expect(taken).toBe(2)
  })

  it('keeps mine and names both where a dose was changed twice', () => {
    const mine = changePlanItem(base, 'a', { dosage: { sets: 3, reps: 10 } })
    const theirs = changePlanItem(base, 'a', { dosage: { sets: 2, reps: 12 } })
    const { content, conflicts } = mergePlans(base, mine, theirs)
    expect(findPlanItem(content, 'a')?.item.dosage).toEqual({ sets: 3, reps: 10 })
    expect(conflicts).toEqual([
      {
        id: 'item.a.dosage',
        where: 'item',
        itemId: 'a',
        field: 'dosage',
        mine: { sets: 3, reps: 10 },
        theirs: { sets: 2, reps: 12 },
      },
    ])
    const [conflict] = conflicts
    const chosen = conflict && settleConflict(content, conflict, 'theirs')
    expect(chosen && findPlanItem(chosen, 'a')?.item.dosage).toEqual({ sets: 2, reps: 12 })
  })

  it('keeps an edited item that the other side removed, and says so', () => {
    const mine = removePlanItem(base, 'a')
    const theirs = changePlanItem(base, 'a', { note: 'Slowly' })
    for (const merged of [mergePlans(base, mine, theirs), mergePlans(base, theirs, mine)]) {
      expect(ids(merged.content)).toEqual(['abc', 'd'])
      expect(merged.conflicts.map(({ id }) => id)).toEqual(['item.a.removed'])
    }
    const { content, conflicts } = mergePlans(base, mine, theirs)
    expect(conflicts.map((conflict) => ids(settleConflict(content, conflict, 'mine')))).toEqual([['bc', 'd']])
  })

  it('merges a move with an edit of the same item, and two moves of different items', () => {
    const mine = movePlanItem(base, 'c', { phaseId: 'build', index: 0 })
    const theirs = movePlanItem(changePlanItem(base, 'c', { note: 'Slowly' }), 'b', {
      phaseId: 'calm',
      index: 0,
    })
    const { content, conflicts } = mergePlans(base, mine, theirs)
    expect(ids(content)).toEqual(['ba', 'cd'])
    expect(findPlanItem(content, 'c')?.item.note).toBe('Slowly')
    expect(conflicts).toEqual([])
  })

  it('keeps a removed phase into which the other side put an item', () => {
    const mine = removePhase(base, 'build')
    const theirs = addPlanItem(base, { id: 'n', slug: 'step-up' }, { phaseId: 'build' })
    const { content } = mergePlans(base, mine, theirs)
    expect(content.phases.map(({ id }) => id)).toEqual(['calm', 'build'])
    expect(ids(content)).toEqual(['abc', 'n'])
  })

  it('never ends without a phase', () => {
    const { content } = mergePlans(
      { ...base, phases: base.phases.map((phase) => ({ ...phase, items: [] })) },
      removePhase({ ...base, phases: base.phases.map((phase) => ({ ...phase, items: [] })) }, 'build'),
      removePhase({ ...base, phases: base.phases.map((phase) => ({ ...phase, items: [] })) }, 'calm'),
    )
    expect(content.phases.map(({ id }) => id).toSorted()).toEqual(['build', 'calm'])
  })

  it('keeps what one side put behind a line that both moved to the same phase', () => {
    const moved = movePlanItem(base, 'a', { phaseId: 'build', index: 0 })
    const more = addPlanItem(moved, { id: 'n', slug: 'step-up' }, { phaseId: 'build', index: 1 })
    for (const merged of [mergePlans(base, more, moved), mergePlans(base, moved, more)])
      expect(ids(merged.content)).toEqual(['bc', 'and'])
  })

  it('takes an edit back by merging, and leaves what others added since', () => {
    const after = removePlanItem(base, 'b')
    const since = addPhase(addPlanItem(after, { id: 'n', slug: 'step-up' }, { phaseId: 'calm' }), {
      id: 'p',
      title: 'Return',
      items: [],
    })
    const { content } = mergePlans(after, base, since)
    expect(ids(content)).toEqual(['abcn', 'd', ''])
  })
})

describe('mergePlans, for any two lines of edits', () => {
  const runs = { numRuns: 300 }

  it('is the other side when one side changed nothing', () => {
    fc.assert(
      fc.property(threePlans, ({ base: from, theirs }) => {
        expect(mergePlans(from, from, theirs)).toEqual({
          content: theirs,
          conflicts: [],
          taken: expect.any(Number),
        })
        expect(mergePlans(from, theirs, from)).toEqual({ content: theirs, conflicts: [], taken: 0 })
        expect(mergePlans(from, theirs, theirs)).toEqual({ content: theirs, conflicts: [], taken: 0 })
      }),
      runs,
    )
  })

  it('loses no item that either side has, unless the other removed it untouched', () => {
    fc.assert(
      fc.property(threePlans, ({ base: from, mine, theirs }) => {
        const { content } = mergePlans(from, mine, theirs)
        const merged = new Set(flat(content).map(({ id }) => id))
        expect(merged.size).toBe(flat(content).length)
        for (const [side, other] of [
          [mine, theirs],
          [theirs, mine],
        ] as const)
          for (const item of flat(side)) {
            const was = findPlanItem(from, item.id)
            const untouched =
              was && sameValue(was.item, item) && was.phase.id === findPlanItem(side, item.id)?.phase.id
            const removed = !findPlanItem(other, item.id)
            if (!(untouched && removed)) expect(merged.has(item.id)).toBe(true)
          }
      }),
      runs,
    )
  })

  it('has every value of either side in the content or among the conflicts', () => {
    fc.assert(
      fc.property(threePlans, ({ base: from, mine, theirs }) => {
        const { content, conflicts } = mergePlans(from, mine, theirs)
        for (const side of [mine, theirs])
          for (const item of flat(side)) {
            const now = findPlanItem(content, item.id)?.item
            const was = findPlanItem(from, item.id)?.item
            if (!now) continue
            for (const field of ['slug', 'side', 'dosage', 'note'] as const) {
              if (was && sameValue(was[field], item[field])) continue
              const kept = conflicts.some(
                (conflict) =>
                  conflict.id === `item.${item.id}.${field}` &&
                  (sameValue(conflict.mine, item[field]) || sameValue(conflict.theirs, item[field])),
              )
              expect(sameValue(now[field], item[field]) || kept).toBe(true)
            }
          }
      }),
      runs,
    )
  })

  it('comes to the same document whichever side is mine, once theirs is chosen in every conflict', () => {
    fc.assert(
      fc.property(threePlans, ({ base: from, mine, theirs }) => {
        const one = mergePlans(from, mine, theirs)
        const other = mergePlans(from, theirs, mine)
        const swapped = other.conflicts.map(({ mine: a, theirs: b, ...rest }) => ({
          ...rest,
          mine: b,
          theirs: a,
        }))
        const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
        // Where both moved one item to different phases, its neighbours there differ too.
        fc.pre(!one.conflicts.some((conflict) => conflict.field === 'phase'))
        expect(swapped.toSorted(byId)).toEqual(one.conflicts.toSorted(byId))
        const chosen = one.conflicts
          .filter((conflict) => conflict.field !== 'removed')
          .reduce((content, conflict) => settleConflict(content, conflict, 'theirs'), one.content)
        expect(chosen).toEqual(other.content)
      }),
      runs,
    )
  })
})
