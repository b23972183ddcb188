import type { Catalog } from '@/lib/catalog/catalog'
import { type SlimItem, toSlimItem } from '@/lib/catalog/slim-item'
import { withNameOf } from '@/lib/catalog/with-name-of'

/** The items that lines name, archived ones too, under the names that the reader's language has for them. */
export function namedItems(
  lines: readonly { slug: string }[],
  catalog: Pick<Catalog, 'find'>,
  workspace: Pick<Catalog, 'find'>,
): Record<string, SlimItem> {
  const slugs = new Set(lines.map(({ slug }) => slug))
  return Object.fromEntries(
    [...slugs].flatMap((slug) => {
      const item = catalog.find(slug)
      return item ? [[slug, toSlimItem(withNameOf(item, workspace))] as const] : []
    }),
  )
}
