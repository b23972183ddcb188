import { describe, expect, it } from 'vitest'
import { NotFoundError } from '@/lib/errors'
import { completeLocales } from '@/lib/i18n/locales'
import { builtInCatalog, toCatalog } from './catalog'
import releasedSlugs from './data/released-slugs.json' with { type: 'json' }
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
    expect(() => builtInCatalog('fr' as 'en').list()).toThrow(/"fr" is not available. Available: en, es/)
  })

  it('gives items that the public shape accepts', () => {
    for (const item of builtInCatalog('en').list())
      expect(catalogItemSchema.safeParse(item), item.slug).toMatchObject({ success: true })
  })

  it('finds every slug that a release has shipped, in every language', () => {
    for (const locale of completeLocales)
      for (const slug of releasedSlugs) expect(builtInCatalog(locale).find(slug), slug).not.toBeNull()
  })

  it('offers those with a text that are not archived', () => {
    const own = { ...builtInCatalog('en').get('bridge'), slug: 'our-bridge' }
    const unwritten = { ...own, slug: 'unwritten', text: null }
    const catalog = toCatalog('en', [
      { item: own, archived: true },
      { item: unwritten, archived: false },
    ])
    expect(catalog.offered()).toEqual(builtInCatalog('en').list())
    expect(catalog.list()).toHaveLength(catalog.offered().length + 2)
  })

  it('makes a slim row without texts and dose', () => {
    const row = toCatalogRow(builtInCatalog('en').get('clam'))
    expect(row).toMatchObject({ slug: 'clam', title: 'Clamshell', level: 1 })
    expect(Object.keys(row).filter((key) => ['text', 'dosage', 'locale'].includes(key))).toEqual([])
  })
})
