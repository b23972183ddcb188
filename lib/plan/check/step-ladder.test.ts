import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import type { Flag } from '@/lib/safety/flag'
import { findRung } from '../ladder'
import type { PlanItem } from '../schema'
import { stepLadder } from './step-ladder'

const items = builtInCatalog('en').list()
const catalog = new Map(items.map((item) => [item.slug, item]))
const known = (flags: Flag[] = []) => ({ catalog, facts: { flags }, today: '2026-11-28' })
const bridge: PlanItem = {
  id: 'a',
  slug: 'bridge',
  dosage: { sets: 2, reps: 10, daysPerWeek: 3 },
  note: 'Slowly.',
}

describe('stepLadder', () => {
  it('keeps the dose, and leaves side, note and place to the line', () => {
    const up = stepLadder(bridge, 'harder', known())
    if (up.kind !== 'step') throw new Error('Bridge has a harder neighbour.')
    expect(up.to.slug).toBe(catalog.get('bridge')?.harder)
    expect(up.patch.dosage).toEqual(bridge.dosage)
    expect(Object.keys(up.patch).toSorted()).toEqual(['dosage', 'side', 'slug'])
  })

  it('says that it is at the end, and never goes past it', () => {
    for (const to of ['easier', 'harder'] as const)
      for (const item of items.filter((one) => one[to] === undefined && one.level))
        expect(stepLadder({ id: 'a', slug: item.slug }, to, known())).toEqual({ kind: 'end' })
  })

  it('does not take a step that a rule blocks, and says which', () => {
    const flags: Flag[] = [{ flag: 'cannot_kneel' }]
    const steps = items.flatMap((item) =>
      (['easier', 'harder'] as const).map((to) => stepLadder({ id: 'a', slug: item.slug }, to, known(flags))),
    )
    const blocked = steps.flatMap((step) => (step.kind === 'blocked' ? [step] : []))
    expect(blocked.length).toBeGreaterThan(0)
    for (const { message } of blocked) expect(message).not.toBe('')
    for (const step of steps)
      if (step.kind === 'step')
        expect(step.to.position === 'HK' || step.to.position === 'KN', step.to.slug).toBe(false)
  })

  it('finds the same neighbours that the catalog names', () => {
    for (const item of items)
      if (item.harder) expect(findRung(item, 'harder', catalog)?.slug ?? null).toBe(item.harder)
  })
})
