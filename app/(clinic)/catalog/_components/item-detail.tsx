import { getTranslations } from 'next-intl/server'
import type { CatalogItem } from '@/lib/catalog/item'
import { renderText } from '@/lib/catalog/render-text'
import { KindTag } from '../../../_components/kind-tag'
import { ItemAside } from './item-aside'
import { ItemPictures } from './item-pictures'
import { ItemTexts } from './item-texts'

/** Everything that is known about an item: pictures, what the patient reads, and what it asks of the body. */
export async function ItemDetail({
  item,
  ladder,
  numbers,
}: {
  item: CatalogItem
  ladder: readonly CatalogItem[]
  /** To call in the clinic's country. */
  numbers: { emergencyNumber: string | null; crisisLine: string | undefined }
}) {
  const text = item.text && renderText(item, undefined, numbers)
  return (
    <div className="wide:grid wide:min-h-0 wide:flex-1 wide:grid-cols-[minmax(0,1fr)_320px]">
      <article className="bg-paper px-8 py-6 wide:min-h-0 wide:overflow-y-auto max-tablet:px-4 max-tablet:py-4">
        <h1 className="text-28 font-semibold tracking-[-0.015em] text-balance">{item.name}</h1>
        <ItemFacts item={item} />
        <ItemPictures item={item} text={text} />
        {text && <ItemTexts item={item} text={text} />}
      </article>
      <ItemAside item={item} ladder={ladder} />
    </div>
  )
}

async function ItemFacts({ item }: { item: CatalogItem }) {
  const t = await getTranslations('catalog')
  const common = await getTranslations('common')
  const facts = [
    common(`kind.${item.kind}`),
    item.muscles.join(', '),
    item.nerve && t('nerve', { nerve: item.nerve }),
    t(`position.${item.position}`),
    item.equipment.map((thing) => t(`equipment.${thing}`)).join(', '),
    t(`sideRule.${item.sideRule}`),
  ].filter(Boolean)
  return (
    <p className="mt-2 flex items-start gap-2 text-ink-2">
      <span className="flex h-5 items-center">
        <KindTag kind={item.kind} />
      </span>
      <span>{facts.join(' · ')}</span>
    </p>
  )
}
