import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Words } from '@/app/_components/words'
import { isId } from '@/app/_http/is-id'
import { requireMember } from '@/lib/auth/gate'
import type { CatalogItem } from '@/lib/catalog/item'
import { toSlimItem } from '@/lib/catalog/slim-item'
import { withNameOf } from '@/lib/catalog/with-name-of'
import { dayIn } from '@/lib/day'
import { NotFoundError } from '@/lib/errors'
import { getPrintChoice } from '@/lib/handout/queries'
import { openBuilder } from '@/lib/plan/builder/queries'
import { usedItems } from '@/lib/plan/used-items'
import { Builder } from './_components/builder'
import { toDeskGiven } from './_components/to-desk-given'

type Props = { params: Promise<{ planId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('builder')
  return { title: t('plan') }
}

export default async function PlanPage({ params }: Props) {
  const { planId } = await params
  const current = await requireMember('readPlan', `/plans/${planId}`)
  const { scope, user } = current
  if (!isId(planId)) notFound()
  const [opened, print] = await Promise.all([
    openBuilder(scope, planId, await getLocale()),
    getPrintChoice(scope, { planId }),
  ]).catch((error: unknown) => {
    if (error instanceof NotFoundError) notFound()
    throw error
  })
  const { plan, clinic, catalog, workspace, newest, basis, ownDoses } = opened
  const named = (item: CatalogItem) => withNameOf(item, workspace)
  const used = Object.entries(usedItems(plan.content, catalog)).map(([slug, item]) => [slug, named(item)])
  const today = dayIn(new Date(), clinic.timeZone)
  return (
    <Words
      areas={['builder', 'catalog', 'dosage', 'draft', 'errors', 'patients', 'plan', 'safety', 'screening']}
      plan={{ locale: plan.content.locale, areas: ['catalog', 'dosage', 'share', 'tell'] }}
    >
      <Builder
        {...toDeskGiven(current, opened, today, print)}
        planId={planId}
        userId={user.id}
        stored={plan}
        leftOut={plan.leftOut}
        items={catalog.offered().map((item) => toSlimItem(named(item)))}
        used={Object.fromEntries(used)}
        newestVersion={newest}
        basis={basis}
        ownDoses={ownDoses}
        archived={plan.archived}
      />
    </Words>
  )
}
