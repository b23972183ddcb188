import type { Catalog } from './catalog'
import type { CatalogItem } from './item'

/**
 * An item of a plan's language under the name that clinicians know it by in the catalog of another: whoever builds
 * reads the workspace's language while the patient's words stay as they are. An item the other lacks keeps its name.
 */
export function withNameOf(item: CatalogItem, catalog: Pick<Catalog, 'find'>): CatalogItem {
  return { ...item, name: catalog.find(item.slug)?.name ?? item.name }
}
