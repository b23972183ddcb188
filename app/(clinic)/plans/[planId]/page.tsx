import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Words } from '@/app/_components/words'
import { isId } from '@/app/_http/is-id'
import { can } from '@/lib/access/policy'
import { requireMember } from '@/lib/auth/gate'
import type { CatalogItem } from '@/lib/catalog/item'
import { toSlimItem } from '@/lib/catalog/slim-item'
import { withNameOf } from '@/lib/catalog/with-name-of'
import { dayIn } from '@/lib/day'
import { NotFoundError } from '@/lib/errors'
import { ageOn } from '@/lib/patient/age'
import { openBuilder } from '@/lib/plan/builder/queries'
import { toFrozenClinic } from '@/lib/plan/frozen/frozen-rows'
import { usedItems } from '@/lib/plan/used-items'
import { Builder } from './_components/builder'

type Props = { params: Promise<{ planId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('builder')
  return { title: t('plan') }
}

export default async function PlanPage({ params }: Props) {
  const { planId } = await params
  const { scope, user, member } = await requireMember('readPlan', `/plans/${planId}`)
  if (!isId(planId)) notFound()
  const opened = await openBuilder(scope, planId, await getLocale()).catch((error: unknown) => {
    if (error instanceof NotFoundError) notFound()
    throw error
  })
  const { plan, patient, clinic, catalog, workspace, newest, basis } = opened
  const named = (item: CatalogItem) => withNameOf(item, workspace)
  const used = Object.entries(usedItems(plan.content, catalog)).map(([slug, item]) => [slug, named(item)])
  const today = dayIn(new Date(), clinic.timeZone)
  const live = !plan.archived && !patient.archived
  return (
    <Words
      areas={['builder', 'catalog', 'dosage', 'errors', 'patients', 'plan', 'safety', 'screening']}
      plan={{ locale: plan.content.locale, areas: ['catalog', 'dosage', 'share'] }}
    >
      <Builder
        planId={planId}
        userId={user.id}
        stored={plan}
        leftOut={plan.leftOut}
        items={catalog.offered().map((item) => toSlimItem(named(item)))}
        used={Object.fromEntries(used)}
        patient={{ ...patient, age: patient.birthDate ? ageOn(patient.birthDate, today) : null }}
        clinic={{
          ...toFrozenClinic(clinic),
          today,
          member: { name: user.name, ...(member.credentials ? { credentials: member.credentials } : {}) },
        }}
        newestVersion={newest}
        basis={basis}
        archived={plan.archived}
        can={{
          change: live && can(scope.role, 'changePlan'),
          publish: live && can(scope.role, 'publishPlan'),
          share: live && can(scope.role, 'shareLink'),
          export: can(scope.role, 'exportData'),
          restore: can(scope.role, 'archivePatient'),
          keep: can(scope.role, 'changeCatalog'),
          restorePlan: can(scope.role, 'changePlan'),
          ask: live && can(scope.role, 'changePatient'),
          sign: live && can(scope.role, 'publishPlan'),
        }}
      />
    </Words>
  )
}
