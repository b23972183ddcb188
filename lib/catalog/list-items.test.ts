import { expect, it } from 'vitest'
import { builtInCatalog } from './catalog'
import { listItems } from './list-items'
import { searchItems } from './search'
import { toCatalogRow } from './to-catalog-row'

const rows = builtInCatalog('en').list().map(toCatalogRow)

it('lists what a search without a query finds, whatever is filtered and offered', () => {
  const isOffered = ({ slug }: { slug: string }) => slug.length % 2 === 0
  for (const filters of [{}, { kind: ['ST'] as const }, { kind: ['SG'] as const, region: ['hip'] as const }])
    for (const offered of [undefined, isOffered])
      expect(listItems(rows, filters, offered)).toEqual(searchItems(rows, '', filters, {}, offered))
})
