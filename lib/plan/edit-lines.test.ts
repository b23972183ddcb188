import { describe, expect, it } from 'vitest'
import { changeLines, mirrorLines, moveLines, removeLines } from './edit-lines'
import { findPlanItem } from './edit-plan'
import { type PlanContent, type PlanItem, planContentSchema } from './schema'
import { changeTied, findTied, untie } from './tied-lines'

const clam: PlanItem = {
  id: 'clam',
  slug: 'clam',
  side: 'right',
  dosage: { sets: 2, reps: 10 },
  site: 'outer hip',
}
const bridge: PlanItem = { id: 'bridge', slug: 'bridge', dosage: { sets: 3, reps: 10 } }
const glide: PlanItem = { id: 'glide', slug: 'sci-slider-sup', side: 'left', dosage: { reps: 10, perDay: 2 } }
const plan = (...items: PlanItem[]): PlanContent => ({
  schemaVersion: 2,
  title: 'Plan',
  locale: 'en',
  phases: [
    { id: 'one', title: 'One', items },
    { id: 'two', title: 'Two', items: [] },
  ],
})
const counter = () => {
  let made = 0
  return () => {
    made += 1
    return `new-${made}`
  }
}
const line = (content: PlanContent, id: string) => findPlanItem(content, id)?.item

describe('lines changed together', () => {
  it('are changed each by what is said of it, and left where nothing is', () => {
    const changed = changeLines(plan(clam, bridge), ['clam', 'bridge'], ({ id, dosage }) =>
      id === 'clam' ? { dosage: { ...dosage, sets: 1 } } : null,
    )
    expect(line(changed, 'clam')?.dosage).toEqual({ sets: 1, reps: 10 })
    expect(line(changed, 'bridge')).toBe(bridge)
  })

  it('go to a phase in their order, and are removed together', () => {
    const moved = moveLines(plan(clam, bridge, glide), ['clam', 'glide'], 'two')
    expect(moved.phases.map(({ items }) => items.map(({ id }) => id))).toEqual([
      ['bridge'],
      ['clam', 'glide'],
    ])
    expect(removeLines(moved, ['clam', 'bridge']).phases.map(({ items }) => items.length)).toEqual([0, 1])
  })
})

describe('a line for the other side', () => {
  const mirrored = mirrorLines(plan(clam, bridge, glide), ['clam', 'bridge', 'glide'], counter())
  const items = mirrored.phases[0]?.items ?? []

  it('stands below its line with the opposite side, without its place, and only where there is one', () => {
    expect(items.map(({ slug, side }) => [slug, side])).toEqual([
      ['clam', 'right'],
      ['clam', 'left'],
      ['bridge', undefined],
      ['sci-slider-sup', 'left'],
      ['sci-slider-sup', 'right'],
    ])
    expect(items[1]?.site).toBeUndefined()
    expect(planContentSchema.parse(mirrored)).toEqual(mirrored)
  })

  it('is not made twice', () => {
    const again = mirrorLines(mirrored, ['clam', items[1]?.id ?? ''], counter())
    expect(again).toBe(mirrored)
  })

  it('follows in the dose and in a harder exercise, and keeps its side', () => {
    const changed = changeTied(mirrored, 'clam', {
      dosage: { sets: 4, reps: 6 },
      note: 'Slowly.',
      side: 'right',
    })
    const other = line(changed, items[1]?.id ?? '')
    expect(other).toMatchObject({ dosage: { sets: 4, reps: 6 }, note: 'Slowly.', side: 'left' })
    expect(line(changed, 'bridge')).toBe(bridge)
  })

  it('goes its own way once it is untied', () => {
    const apart = untie(mirrored, items[1]?.id ?? '')
    const clamNow = line(apart, 'clam')
    expect(clamNow && findTied(apart, clamNow)).toBeNull()
    const changed = changeTied(apart, 'clam', { dosage: { sets: 6 } })
    expect(line(changed, items[1]?.id ?? '')?.dosage).toEqual(clam.dosage)
  })
})
