import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDuplicateIds } from './duplicate-ids'
import { canGroup, changeGroup, groupLines, joinGroup, leaveGroup, ungroup } from './edit-groups'
import { mirrorLines, moveLines } from './edit-lines'
import { copyPhase } from './edit-phases'
import { addPlanItem, movePlanItem, removePlanItem } from './edit-plan'
import { givenContent } from './given-lines'
import { groupEdit, groupedPlan, isTidy, threeGroupedPlans } from './grouped.arbitrary'
import { mergePlans } from './merge-plans'
import type { PlanContent, PlanItem } from './schema'
import { settleConflict } from './settle-conflict'
import { withNewIds } from './start-content'

const three = { sets: 3, reps: 10 }
const item = (id: string, rest: Partial<PlanItem> = {}): PlanItem => ({ id, slug: 'bridge', ...rest })
const base: PlanContent = {
  schemaVersion: 2,
  title: 'Hip plan',
  locale: 'en',
  phases: [
    { id: 'calm', title: 'Calm', items: [...'abcde'].map((id) => item(id, { dosage: three })) },
    { id: 'build', title: 'Build', items: [item('z')] },
  ],
}
const grouped = (ids: string, from = base) => groupLines(from, [...ids], () => `g-${ids}`)
/** Lines in order, those of a group in brackets. */
const drawn = ({ phases }: PlanContent) =>
  phases.map(({ items }) =>
    items
      .map(({ id, groupId }, index) => {
        const opens = groupId && items[index - 1]?.groupId !== groupId
        const closes = groupId && items[index + 1]?.groupId !== groupId
        return `${opens ? '(' : ''}${id}${closes ? ')' : ''}`
      })
      .join(''),
  )
const line = ({ phases }: PlanContent, id: string) =>
  phases.flatMap(({ items }) => items).find((one) => one.id === id)
const ids = () => {
  let count = 0
  return () => `n${count++}`
}

describe('a group of lines', () => {
  it('is made where its first line stands: two are a superset, more a circuit, and their sets are its rounds', () => {
    const two = grouped('ca')
    expect(drawn(two)).toEqual(['(ac)bde', 'z'])
    expect(two.phases[0]?.groups).toEqual([{ id: 'g-ca', kind: 'superset', rounds: 3 }])
    expect(line(two, 'a')?.dosage).toEqual({ reps: 10 })
    expect(line(two, 'b')?.dosage).toEqual(three)
    expect(grouped('abc').phases[0]?.groups?.[0]?.kind).toBe('circuit')
    expect(grouped('a')).toBe(base)
    expect(grouped('az')).toBe(base)
  })

  it('leaves doses alone that differ in their sets', () => {
    const mixed = {
      ...base,
      phases: [{ id: 'p', title: 'P', items: [item('a', { dosage: three }), item('b')] }],
    }
    const made = grouped('ab', mixed)
    expect(made.phases[0]?.groups?.[0]?.rounds).toBe(1)
    expect(line(made, 'a')?.dosage).toEqual(three)
  })

  it('gives its rounds back as sets when it is taken apart, or a line leaves it in any way', () => {
    const made = changeGroup(grouped('ab'), 'g-ab', { rounds: 4, restSec: 60 })
    expect(made.phases[0]?.groups).toEqual([{ id: 'g-ab', kind: 'superset', rounds: 4, restSec: 60 }])
    expect(ungroup(made, 'g-ab').phases[0]).toEqual({
      ...base.phases[0],
      items: base.phases[0]?.items.map((one) =>
        'ab'.includes(one.id) ? { ...one, dosage: { sets: 4, reps: 10 } } : one,
      ),
    })
    for (const left of [
      removePlanItem(made, 'a'),
      leaveGroup(made, 'a'),
      movePlanItem(made, 'a', { phaseId: 'build' }),
    ]) {
      expect(left.phases[0]?.groups).toBeUndefined()
      expect(line(left, 'b')).toEqual(item('b', { dosage: { sets: 4, reps: 10 } }))
    }
    expect(ungroup(grouped('ab'), 'g-ab')).toEqual(base)
  })

  it('takes a line in as its last, and lets one out below', () => {
    const made = joinGroup(grouped('ab'), 'e', 'g-ab')
    expect(drawn(made)).toEqual(['(abe)cd', 'z'])
    expect(line(made, 'e')?.dosage).toEqual({ reps: 10 })
    expect(drawn(leaveGroup(made, 'a'))).toEqual(['(be)acd', 'z'])
  })

  it('moves as one, is passed as one, and its lines change places among themselves', () => {
    const made = grouped('bc')
    const move = (id: string, index: number) => drawn(movePlanItem(made, id, { phaseId: 'calm', index }))[0]
    expect(move('b', 2)).toBe('a(cb)de')
    expect(move('c', 3)).toBe('ad(bc)e')
    expect(move('b', 0)).toBe('(bc)ade')
    expect(move('a', 1)).toBe('(bc)ade')
    expect(move('d', 2)).toBe('ad(bc)e')
    const both = grouped('de', made)
    expect(drawn(movePlanItem(both, 'c', { phaseId: 'calm', index: 3 }))[0]).toBe('a(de)(bc)')
    expect(drawn(addPlanItem(made, item('n'), { phaseId: 'calm', index: 2 }))[0]).toBe('a(bc)nde')
  })

  it('goes to another phase with all its lines, and a single line goes alone', () => {
    const made = grouped('bcd')
    expect(drawn(moveLines(made, ['b', 'c', 'd'], 'build'))).toEqual(['ae', 'z(bcd)'])
    expect(moveLines(made, ['b', 'c', 'd'], 'build').phases[1]?.groups).toEqual(made.phases[0]?.groups)
    expect(drawn(moveLines(made, ['b'], 'build'))).toEqual(['a(cd)e', 'zb'])
  })

  it('takes in the line for the other side', () => {
    const sided = groupLines(
      { ...base, phases: [{ id: 'p', title: 'P', items: [item('a', { side: 'left' }), item('b')] }] },
      ['a', 'b'],
      () => 'g',
    )
    const both = mirrorLines(sided, ['a'], ids())
    expect(drawn(both)).toEqual(['(an1b)'])
    expect(both.phases[0]?.groups?.[0]?.kind).toBe('circuit')
  })

  it('can be made of lines that are not one already', () => {
    const phase = grouped('ab').phases[0]
    if (!phase) throw new Error('There is a phase.')
    expect(canGroup(phase, ['a', 'b'])).toBe(false)
    expect(canGroup(phase, ['a', 'b', 'c'])).toBe(true)
    expect(canGroup(phase, ['c'])).toBe(false)
  })
})

describe('a copied phase', () => {
  const tied = grouped('ab', {
    ...base,
    phases: base.phases.map((phase) => ({
      ...phase,
      items: phase.items.map((one) => ({
        ...one,
        ...('cd'.includes(one.id) ? { tieId: 't' } : 'ez'.includes(one.id) ? { tieId: 'across' } : {}),
      })),
    })),
  })

  it('stands below with ids of its own, its groups and ties kept, and a title no other has', () => {
    const copied = copyPhase(tied, 'calm', ids())
    const [own, copy, last] = copied.phases
    expect([own, last]).toEqual(tied.phases)
    expect(copy?.title).toBe('Calm 2')
    expect(copy?.items.map(({ slug, dosage }) => [slug, dosage])).toEqual(
      own?.items.map(({ slug, dosage }) => [slug, dosage]),
    )
    expect(copy?.groups).toEqual([{ ...own?.groups?.[0], id: copy?.items[0]?.groupId }])
    const ties = copy?.items.map(({ tieId }) => tieId)
    expect(ties?.[2]).toBe(ties?.[3])
    expect(ties?.[2]).not.toBe('t')
    expect(ties?.[4]).toBeUndefined()
    expect(findDuplicateIds(copied)).toEqual([])
    expect(
      copyPhase(copyPhase(copied, 'calm', ids()), 'calm', ids()).phases.map(({ title }) => title),
    ).toEqual(['Calm', 'Calm 4', 'Calm 3', 'Calm 2', 'Build'])
  })
})

describe('groups, for any line of edits', () => {
  const runs = { numRuns: 400 }

  it('stand together, have lines, and end when one is left', () => {
    fc.assert(
      fc.property(groupedPlan, groupEdit, (plan, edit) => {
        expect(isTidy(plan)).toBe(true)
        expect(isTidy(edit(plan))).toBe(true)
        expect(isTidy(givenContent(plan))).toBe(true)
      }),
      runs,
    )
  })

  it('are no reason for a line to be lost, doubled or done less', () => {
    fc.assert(
      fc.property(
        groupedPlan,
        fc.array(fc.nat({ max: 11 }), { minLength: 2, maxLength: 4 }),
        (plan, chosen) => {
          const all = plan.phases.flatMap(({ items }) => items.map(({ id }) => id))
          const made = groupLines(
            plan,
            chosen.map((index) => all[index % Math.max(1, all.length)] ?? ''),
            () => 'new',
          )
          expect(made.phases.flatMap(({ items }) => items.map(({ id }) => id)).toSorted()).toEqual(
            all.toSorted(),
          )
          const apart = ungroup(made, 'new')
          expect(isTidy(apart)).toBe(true)
          for (const one of apart.phases.flatMap(({ items }) => items)) {
            const was = line(plan, one.id)
            if (was?.groupId === undefined) expect(one.dosage).toEqual(was?.dosage)
          }
        },
      ),
      runs,
    )
  })

  it('share no id with those of a copied phase or of an imported plan', () => {
    fc.assert(
      fc.property(groupedPlan, (plan) => {
        const copied = copyPhase(plan, plan.phases[0]?.id ?? '', ids())
        expect(findDuplicateIds(copied)).toEqual([])
        expect(isTidy(copied)).toBe(true)
        const renewed = withNewIds(plan, ids())
        expect(isTidy(renewed)).toBe(true)
        expect(drawn(renewed).map((one) => one.replace(/n\d+/g, 'x'))).toEqual(
          drawn(plan).map((one) => one.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'x')),
        )
      }),
      runs,
    )
  })

  it('stay whole through a merge and whatever is chosen in it, and nothing is merged where nothing differs', () => {
    fc.assert(
      fc.property(threeGroupedPlans, ({ base: from, mine, theirs }) => {
        const { content, conflicts } = mergePlans(from, mine, theirs)
        expect(isTidy(content)).toBe(true)
        expect(mergePlans(from, from, theirs)).toEqual({
          content: theirs,
          conflicts: [],
          taken: expect.any(Number),
        })
        expect(mergePlans(from, theirs, theirs)).toEqual({ content: theirs, conflicts: [], taken: 0 })
        for (const choice of ['mine', 'theirs'] as const)
          expect(isTidy(conflicts.reduce((now, one) => settleConflict(now, one, choice), content))).toBe(true)
      }),
      runs,
    )
  })

  it('merge one by one: two people make a group each, and rounds that both changed are asked about', () => {
    const merged = mergePlans(base, grouped('ab'), grouped('de'))
    expect(drawn(merged.content)).toEqual(['(ab)c(de)', 'z'])
    expect(merged.conflicts).toEqual([])
    const made = grouped('ab')
    const both = mergePlans(
      made,
      changeGroup(made, 'g-ab', { rounds: 2 }),
      changeGroup(made, 'g-ab', { rounds: 4 }),
    )
    expect(both.conflicts.map(({ id }) => id)).toEqual(['phase.calm.groups'])
    const [conflict] = both.conflicts
    const chosen = conflict && settleConflict(both.content, conflict, 'theirs')
    expect(chosen?.phases[0]?.groups?.[0]?.rounds).toBe(4)
    const one = mergePlans(made, changeGroup(made, 'g-ab', { restSec: 30 }), joinGroup(made, 'c', 'g-ab'))
    expect(one.content.phases[0]?.groups).toEqual([{ id: 'g-ab', kind: 'circuit', rounds: 3, restSec: 30 }])
    expect(one.conflicts).toEqual([])
  })
})
