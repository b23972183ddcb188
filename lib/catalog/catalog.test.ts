import { describe, expect, it } from 'vitest'
import { NotFoundError } from '@/lib/errors'
import { findItem, getItem, listItems, offeredItems } from './catalog'
import { catalogItemSchema } from './item'
import { toCatalogRow } from './to-catalog-row'

describe('the catalog', () => {
  it('finds an item by slug, answers null or throws for another', () => {
    expect(findItem('bridge', 'en')).toMatchObject({
      slug: 'bridge',
      kind: 'SG',
      level: 2,
      harder: 'bridge-offset',
    })
    expect(findItem('no-such-item', 'en')).toBeNull()
    expect(() => getItem('no-such-item', 'en')).toThrow(NotFoundError)
  })

  it('names the available locales when asked for another', () => {
    expect(() => listItems('es')).toThrow(/"es" is not available. Available: en/)
  })

  it('gives items that the public shape accepts', () => {
    for (const item of listItems('en'))
      expect(catalogItemSchema.safeParse(item), item.slug).toMatchObject({ success: true })
  })

  it('offers those with a text alone', () => {
    const offered = offeredItems('en')
    expect(offered.length).toBeGreaterThanOrEqual(91)
    expect(offered).toEqual(listItems('en').filter((item) => item.text))
  })

  it('makes a slim row without texts and dose', () => {
    const row = toCatalogRow(getItem('clam', 'en'))
    expect(row).toMatchObject({ slug: 'clam', title: 'Clamshell', level: 1 })
    expect(Object.keys(row).filter((key) => ['text', 'dosage', 'locale'].includes(key))).toEqual([])
  })
})
