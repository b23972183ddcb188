import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { isId } from '@/app/_http/is-id'
import { can } from '@/lib/access/policy'
import { requireMember } from '@/lib/auth/gate'
import { readCatalog } from '@/lib/catalog/queries'
import { getClinic } from '@/lib/clinic/queries'
import { dayIn } from '@/lib/day'
import { NotFoundError } from '@/lib/errors'
import { ageOn } from '@/lib/patient/age'
import { toFrozenClinic } from '@/lib/plan/frozen/frozen-rows'
import { getBuilderPlan, getVersion } from '@/lib/plan/queries'
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
  const { plan, patient, versions } = await getBuilderPlan(scope, planId).catch((error: unknown) => {
    if (error instanceof NotFoundError) notFound()
    throw error
  })
  const clinic = await getClinic(scope)
  const catalog = await readCatalog(scope, plan.content.locale)
  const newest = versions[0] ? await getVersion(scope, planId, versions[0].number) : null
  const today = dayIn(new Date(), clinic.timeZone)
  const live = !plan.archived && !patient.archived
  return (
    <Builder
      planId={planId}
      userId={user.id}
      stored={plan}
      items={catalog.offered()}
      used={usedItems(plan.content, catalog)}
      patient={{ ...patient, age: patient.birthDate ? ageOn(patient.birthDate, today) : null }}
      clinic={{
        ...toFrozenClinic(clinic),
        today,
        member: { name: user.name, ...(member.credentials ? { credentials: member.credentials } : {}) },
      }}
      newestVersion={newest && { number: newest.number, content: newest.frozen.content }}
      archived={plan.archived}
      can={{
        change: live && can(scope.role, 'changePlan'),
        publish: live && can(scope.role, 'publishPlan'),
        share: live && can(scope.role, 'shareLink'),
        export: can(scope.role, 'exportData'),
        restore: can(scope.role, 'archivePatient'),
      }}
    />
  )
}
