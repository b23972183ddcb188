import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DoseText } from '@/app/_components/dose-text'
import { FigurePicture } from '@/app/_components/figure-picture'
import { KindTag } from '@/app/_components/kind-tag'
import type { CatalogItem } from '@/lib/catalog/item'
import { formatDose } from '@/lib/dosage/format-dose'
import { undosedKinds } from '@/lib/dosage/kind'
import { isOptional } from '@/lib/plan/is-optional'
import type { PlanItem } from '@/lib/plan/schema'

/** One line of a template: picture, name, when it is given where that is not always, dose. */
export function TemplateLine({ line, item }: { line: PlanItem; item: CatalogItem }) {
  const t = useTranslations('templates.screen')
  const common = useTranslations('common')
  const { dosage: dose, condition, note } = line
  const dosed = dose && !undosedKinds.includes(item.kind)
  return (
    <li className="grid min-h-[68px] grid-cols-[88px_minmax(0,1fr)_minmax(0,240px)] items-start gap-x-3 border-line border-b pt-2.5 pb-1.5 max-tablet:grid-cols-[76px_minmax(0,1fr)]">
      <FigurePicture
        figure={item.figure}
        kind={item.kind}
        className="-mt-1 h-14 w-full max-tablet:row-span-2"
      />
      <div>
        <p className="text-14 font-semibold text-balance">
          <ItemLink item={item} />
        </p>
        {condition && (
          <p className="text-13">{isOptional(condition) ? t('optional') : t('if', { condition })}</p>
        )}
        <p className="mt-0.5 flex items-center gap-1.5 text-12 text-ink-3">
          <KindTag kind={item.kind} quiet />
          <span>{common(`kind.${item.kind}`)}</span>
          {item.sideRule === 'one' && <span>· {t('oneSide')}</span>}
        </p>
        {note && <p className="mt-1 font-patient text-16">{note}</p>}
      </div>
      <p className="max-tablet:col-start-2">{dosed && <DoseText dose={formatDose(dose, { item })} />}</p>
    </li>
  )
}

/** The item's name, leading to it in the catalog. */
export function ItemLink({ item: { slug, name } }: { item: Pick<CatalogItem, 'slug' | 'name'> }) {
  return (
    <Link href={`/catalog/${slug}` as Route} className="no-underline hover:text-accent hover:underline">
      {name}
    </Link>
  )
}
