import { getTranslations } from 'next-intl/server'
import { KindTag } from '@/app/_components/kind-tag'
import type { CatalogItem } from '@/lib/catalog/item'
import { renderText } from '@/lib/catalog/render-text'
import { AddToPlan } from './add-to-plan'
import { ItemAside } from './item-aside'
import { ItemPictures } from './item-pictures'
import { ItemTexts, type ItemWords } from './item-texts'
import { StarButton } from './star-button'

/** Everything that is known about an item: pictures, what the patient reads, and what it asks of the body. */
export async function ItemDetail({
  item,
  languages,
  ladder,
  uses,
  numbers,
  canAdd,
}: {
  item: CatalogItem
  /** The item in each language that has it. */
  languages: readonly CatalogItem[]
  /** In how many plans it stands; null for who may not see plans. */
  uses: number | null
  ladder: readonly CatalogItem[]
  /** Whether the catalog offers it to somebody who may change plans. */
  canAdd: boolean
  /** To call in the clinic's country. */
  numbers: { emergencyNumber: string | null; crisisLine: string | undefined }
}) {
  const words = languages.flatMap((each): ItemWords[] => {
    const text = each.text && renderText(each, undefined, numbers)
    return text ? [{ item: each, text }] : []
  })
  const text = words.find((each) => each.item.locale === item.locale)?.text ?? null
  return (
    <div className="wide:grid wide:min-h-0 wide:flex-1 wide:grid-cols-[minmax(0,1fr)_320px]">
      <article className="bg-paper px-8 py-6 wide:min-h-0 wide:overflow-y-auto max-tablet:px-4 max-tablet:py-4">
        <div className="flex items-start justify-between gap-4 max-tablet:flex-col max-tablet:gap-3">
          <h1 className="text-28 font-semibold tracking-[-0.015em] text-balance">{item.name}</h1>
          <span className="flex flex-wrap gap-3 tablet:justify-end">
            <StarButton slug={item.slug} name={item.name} word />
            {canAdd && <AddToPlan slug={item.slug} name={item.name} />}
          </span>
        </div>
        <ItemFacts item={item} />
        <ItemPictures item={item} text={text} />
        <ItemTexts words={words} />
      </article>
      <ItemAside item={item} languages={languages} ladder={ladder} uses={uses} />
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
