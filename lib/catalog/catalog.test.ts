import { describe, expect, it } from 'vitest'
import { NotFoundError } from '@/lib/errors'
import { builtInCatalog } from './catalog'
import { catalogItemSchema } from './item'
import { toCatalogRow } from './to-catalog-row'

describe('the catalog', () => {
  it('finds an item by slug, answers null or throws for another', () => {
    expect(builtInCatalog('en').find('bridge')).toMatchObject({
      slug: 'bridge',
      kind: 'SG',
      level: 2,
      harder: 'bridge-offset',
    })
    expect(builtInCatalog('en').find('no-such-item')).toBeNull()
    expect(() => builtInCatalog('en').get('no-such-item')).toThrow(NotFoundError)
  })

  it('names the available locales when asked for another', () => {
    expect(() => builtInCatalog('es').list()).toThrow(/"es" is not available. Available: en/)
  })

  it('gives items that the public shape accepts', () => {
    for (const item of builtInCatalog('en').list())
      expect(catalogItemSchema.safeParse(item), item.slug).toMatchObject({ success: true })
  })

  it('offers those with a text alone', () => {
    const offered = builtInCatalog('en').offered()
    expect(offered.length).toBeGreaterThanOrEqual(91)
    expect(offered).toEqual(
      builtInCatalog('en')
        .list()
        .filter((item) => item.text),
    )
  })

  it('makes a slim row without texts and dose', () => {
    const row = toCatalogRow(builtInCatalog('en').get('clam'))
    expect(row).toMatchObject({ slug: 'clam', title: 'Clamshell', level: 1 })
    expect(Object.keys(row).filter((key) => ['text', 'dosage', 'locale'].includes(key))).toEqual([])
  })
})
