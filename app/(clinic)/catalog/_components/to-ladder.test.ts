import { describe, expect, test } from 'vitest'
import type { CatalogItem } from '@/lib/catalog/item'
import { toLadder } from './to-ladder'

function item(slug: string, links: Partial<Pick<CatalogItem, 'easier' | 'harder'>>): CatalogItem {
  return {
    slug,
    kind: 'SG',
    name: slug,
    regions: ['hip'],
    muscles: [],
    position: 'SU',
    equipment: [],
    sideRule: 'none',
    limb: 'leg',
    attributes: [],
    text: null,
    dosage: null,
    figure: null,
    locale: 'en',
    ...links,
  }
}

describe('toLadder', () => {
  const items = [
    item('low', { harder: 'middle' }),
    item('middle', { easier: 'low', harder: 'high' }),
    item('high', { easier: 'middle', harder: 'gone' }),
  ]
  const find = (slug: string) => items.find((candidate) => candidate.slug === slug) ?? null

  test.each(['low', 'middle', 'high'])('is the same ladder from %s', (slug) => {
    const from = find(slug)
    expect(from && toLadder(from, find).map((rung) => rung.slug)).toEqual(['low', 'middle', 'high'])
  })

  test('shows two rungs on either side', () => {
    const long = [1, 2, 3, 4, 5, 6].map((level) =>
      item(`${level}`, { easier: `${level - 1}`, harder: `${level + 1}` }),
    )
    const from = long[2]
    const ladder = from && toLadder(from, (slug) => long.find((candidate) => candidate.slug === slug) ?? null)
    expect(ladder?.map((rung) => rung.slug)).toEqual(['1', '2', '3', '4', '5'])
    const higher = long[3]
    const next =
      higher && toLadder(higher, (slug) => long.find((candidate) => candidate.slug === slug) ?? null)
    expect(next?.map((rung) => rung.slug)).toEqual(['2', '3', '4', '5', '6'])
  })

  test('ends where links go in a circle', () => {
    const circle = [item('a', { harder: 'b' }), item('b', { harder: 'a' })]
    const first = circle[0]
    const ladder =
      first && toLadder(first, (slug) => circle.find((candidate) => candidate.slug === slug) ?? null)
    expect(ladder?.map((rung) => rung.slug)).toEqual(['a', 'b'])
  })
})
