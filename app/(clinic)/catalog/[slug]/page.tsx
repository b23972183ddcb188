import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Words } from '@/app/_components/words'
import { Icon } from '@/app/_ui/icon'
import { can } from '@/lib/access/policy'
import { requireMember } from '@/lib/auth/gate'
import { findOwnItem } from '@/lib/catalog/own/queries'
import { findInAnyLanguage, findInEachLanguage, readCatalog } from '@/lib/catalog/queries'
import { crisisLine } from '@/lib/clinic/crisis-line'
import { emergencyNumber } from '@/lib/clinic/emergency-number'
import { countItemUses } from '@/lib/plan/items/queries'
import { FilterLink } from '../_components/filter-link'
import { ItemDetail } from '../_components/item-detail'
import { toLadder } from '../_components/to-ladder'
import { OwnActions } from '../_own/own-actions'

type Props = PageProps<'/catalog/[slug]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const { scope } = await requireMember(undefined, `/catalog/${slug}`)
  const item = await findInAnyLanguage(scope, slug, await getLocale())
  return item ? { title: item.name } : {}
}

export default async function CatalogItemPage({ params }: Props) {
  const { slug } = await params
  const { scope, clinic } = await requireMember(undefined, `/catalog/${slug}`)
  const locale = await getLocale()
  const catalog = await readCatalog(scope, locale)
  const item = await findInAnyLanguage(scope, slug, locale)
  if (!item?.text) notFound()
  const t = await getTranslations('catalog.screen')
  const own = await findOwnItem(scope, slug)
  const isOffered = !own?.archived && !own?.onlyPlanId
  const ladder = toLadder(item, catalog.find)
  const languages = Object.values((await findInEachLanguage(scope, slug)) ?? {})
  const uses = can(scope.role, 'readPlan') ? await countItemUses(scope, item.slug) : null
  return (
    <div className="wide:flex wide:min-h-0 wide:flex-1 wide:flex-col">
      <p className="border-line border-b bg-paper-2 px-4 tablet:hidden">
        <FilterLink
          href="/catalog"
          className="inline-flex h-11 items-center gap-2 font-medium text-accent no-underline"
        >
          <Icon name="back" />
          {t('back')}
        </FilterLink>
      </p>
      <Words areas={['own']}>
        <OwnActions item={item} />
      </Words>
      <ItemDetail
        item={item}
        languages={languages}
        ladder={ladder}
        uses={uses}
        canAdd={isOffered && can(scope.role, 'changePlan')}
        numbers={{
          emergencyNumber: clinic.emergencyNumber ?? emergencyNumber(clinic.country),
          crisisLine: clinic.crisisLine ?? crisisLine(clinic.country) ?? undefined,
        }}
      />
    </div>
  )
}
