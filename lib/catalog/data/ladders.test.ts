import { describe, expect, it } from 'vitest'
import type { ItemKind } from '@/lib/dosage/kind'
import { builtInCatalog } from '../catalog'
import type { CatalogItem } from '../item'
import type { Region } from '../taxonomy'

const items = builtInCatalog('en').list()
const bySlug = new Map(items.map((item) => [item.slug, item]))
const at = (slug: string) => bySlug.get(slug) ?? expect.fail(`There is no item ${slug}.`)

/** Every pair that a ladder leads along, the lower first, whichever of the two names the other. */
const steps = items.flatMap((item): [CatalogItem, CatalogItem][] => [
  ...(item.harder ? ([[item, at(item.harder)]] as [CatalogItem, CatalogItem][]) : []),
  ...(item.easier ? ([[at(item.easier), item]] as [CatalogItem, CatalogItem][]) : []),
])
type Step = (typeof steps)[number]

/** The steps of which something does not hold, as `lower → higher`. */
const stepsWhere = (isWrong: (...step: Step) => boolean) =>
  steps.filter((step) => isWrong(...step)).map(([low, high]) => `${low.slug} → ${high.slug}`)

/** Regions that one exercise works on together; `any` and `balance` are of the whole person. */
const neighbours: readonly (readonly Region[])[] = [
  ['lumbar', 'core', 'pelvis', 'hip', 'gluteal', 'groin', 'thigh'],
  ['thoracic', 'lumbar', 'core'],
  ['thigh', 'hip', 'knee'],
  ['thigh', 'leg', 'ankle', 'foot'],
  ['neck', 'thoracic', 'shoulder', 'arm'],
  ['elbow', 'wrist', 'hand', 'arm'],
]
const isNear = (one: Region, other: Region) =>
  one === other ||
  [one, other].some((region) => region === 'any' || region === 'balance') ||
  neighbours.some((group) => group.includes(one) && group.includes(other))

/** What may stand beneath an item of a kind: what has the same purpose, or moves freely on the way to it. */
const beneath: Partial<Record<ItemKind, readonly ItemKind[]>> = {
  ST: ['ST', 'MO', 'SC'],
  MO: ['MO', 'ST', 'SC', 'SG', 'BR'],
  NM: ['NM', 'MO'],
  SG: ['SG', 'MO', 'BA', 'BR'],
  BA: ['BA', 'SG', 'AE'],
  AE: ['AE', 'SC', 'BA'],
  BR: ['BR'],
  MTs: ['MTs'],
}
const hardest = 5

describe('a ladder', () => {
  it('never comes round to where it began', () => {
    const above = (slug: string) => steps.filter(([low]) => low.slug === slug).map(([, high]) => high.slug)
    const done = new Set<string>()
    const climb = (slug: string, way: readonly string[]) => {
      expect(way, `${way.join(' → ')} → ${slug}`).not.toContain(slug)
      if (done.has(slug)) return
      for (const high of above(slug)) climb(high, [...way, slug])
      done.add(slug)
    }
    for (const { slug } of items) climb(slug, [])
  })

  it('that was climbed can be stepped down again', () => {
    const stuck = items.filter(({ harder }) => harder && at(harder).easier === undefined)
    expect(stuck.map(({ slug }) => slug)).toEqual([])
  })

  it('does not fall in level', () => {
    expect(stepsWhere((low, high) => (high.level ?? hardest) < (low.level ?? 1))).toEqual([])
  })

  it('stays in one part of the body', () => {
    const isApart = (low: CatalogItem, high: CatalogItem) =>
      !low.regions.some((one) => high.regions.some((other) => isNear(one, other)))
    expect(stepsWhere(isApart)).toEqual([])
  })

  it('keeps its purpose', () => {
    expect(stepsWhere((low, high) => beneath[high.kind]?.includes(low.kind) === false)).toEqual([])
  })

  it('never carries a side that is a place in the room over to a limb', () => {
    const inRoom = ['toward wall', 'hand', 'turns to']
    const isLost = (low: CatalogItem, high: CatalogItem) =>
      low.sideMeans !== high.sideMeans &&
      Boolean(low.sideMeans && high.sideMeans) &&
      [low.sideMeans, high.sideMeans].some((word) => inRoom.includes(word ?? ''))
    expect(stepsWhere(isLost)).toEqual([])
  })
})
