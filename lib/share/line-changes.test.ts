import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import type { PlanContent, PlanItem } from '@/lib/plan/schema'
import { toFrozen } from '@/prisma/factories/frozen-plan'
import { toLineChanges, withLineChanges } from './line-changes'
import { toSharedPlan } from './to-shared-plan'

const bridge: PlanItem = { id: 'a', slug: 'bridge', dosage: { sets: 2, reps: 10 } }
const clam: PlanItem = { id: 'b', slug: 'clam', side: 'left', dosage: { sets: 2, reps: 10 } }
const { find } = builtInCatalog('en')

function publish(items: PlanItem[]) {
  const content: PlanContent = {
    schemaVersion: 2,
    title: 'Plan',
    locale: 'en',
    phases: [{ id: 'p1', title: 'Now', items }],
  }
  return toFrozen(content)
}
function wordOf(before: PlanItem, after: PlanItem) {
  return toLineChanges(publish([before]), publish([after]), find).lines.get(after.id)?.word
}

describe('what a version changed', () => {
  it('is new, harder, easier or changed, by line, with the dose before and what is gone', () => {
    const before = publish([bridge, clam])
    const after = publish([
      { ...bridge, dosage: { sets: 3, reps: 10 } },
      { ...clam, id: 'c' },
    ])
    const changes = toLineChanges(before, after, find)
    expect(changes.lines.get('c')).toEqual({ word: 'new' })
    expect(changes.lines.get('a')).toEqual({ word: 'harder', was: toSharedPlan(before).exercises[0]?.dose })
    expect(changes.gone).toEqual([toSharedPlan(before).exercises[1]?.title])
    const page = withLineChanges(toSharedPlan(after), changes)
    expect(page.exercises.map(({ change }) => change?.word)).toEqual(['harder', 'new'])
  })

  it('says the next item of a ladder is harder, and nothing of one that is on none', () => {
    const harder = find('bridge')?.harder ?? ''
    expect(wordOf(bridge, { ...bridge, slug: harder })).toBe('harder')
    expect(wordOf({ ...bridge, slug: harder }, bridge)).toBe('easier')
    expect(wordOf(bridge, { ...clam, id: 'a' })).toBe('changed')
  })

  it('never guesses where more than one thing changed', () => {
    const harder = find('bridge')?.harder ?? ''
    expect(wordOf(bridge, { ...bridge, slug: harder, dosage: { sets: 1, reps: 10 } })).toBe('changed')
    expect(wordOf(bridge, { ...bridge, note: 'Slowly.', dosage: { sets: 3, reps: 10 } })).toBe('changed')
  })

  it('is silent about what the patient does not read', () => {
    expect(wordOf(bridge, { ...bridge, clinicianNote: 'watch the knee' })).toBeUndefined()
  })
})
