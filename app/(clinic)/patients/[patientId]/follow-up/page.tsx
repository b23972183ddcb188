import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Words } from '@/app/_components/words'
import { isId } from '@/app/_http/is-id'
import { can } from '@/lib/access/policy'
import { openFollowUp } from '@/lib/adherence/follow-up/queries'
import { requireMember } from '@/lib/auth/gate'
import { toSlimItem } from '@/lib/catalog/slim-item'
import { dayIn } from '@/lib/day'
import { NotFoundError } from '@/lib/errors'
import { ageOn } from '@/lib/patient/age'
import { toFrozenClinic } from '@/lib/plan/frozen/frozen-rows'
import { FollowUp } from './_components/follow-up'

/** Names stay out of window titles, which travel into histories and shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('follow')
  return { title: t('windowTitle') }
}

/** What happened since the last visit, line by line; changes the plan in place and gives it again on the same link. */
export default async function FollowUpPage({
  params,
  searchParams,
}: PageProps<'/patients/[patientId]/follow-up'>) {
  const { patientId } = await params
  const { plan: planId } = await searchParams
  const { scope, user, member } = await requireMember('readPlan', `/patients/${patientId}/follow-up`)
  if (!isId(patientId) || typeof planId !== 'string' || !isId(planId)) notFound()
  const now = new Date()
  const opened = await openFollowUp(scope, { patientId, planId }, await getLocale(), now).catch(
    (error: unknown) => {
      if (error instanceof NotFoundError) notFound()
      throw error
    },
  )
  const { plan, patient, clinic, items, newest, basis, given, since, lines } = opened
  const today = dayIn(now, clinic.timeZone)
  const live = !plan.archived && !patient.archived
  const slim = Object.entries(items).map(([slug, item]) => [slug, toSlimItem(item)] as const)
  return (
    <Words
      areas={['builder', 'catalog', 'dosage', 'errors', 'follow', 'plan', 'safety', 'screening']}
      plan={{ locale: plan.content.locale, areas: ['catalog', 'dosage'] }}
    >
      <FollowUp
        planId={planId}
        userId={user.id}
        stored={plan}
        items={Object.fromEntries(slim)}
        patient={{ ...patient, age: patient.birthDate ? ageOn(patient.birthDate, today) : null }}
        clinic={{
          ...toFrozenClinic(clinic),
          today,
          member: { name: user.name, ...(member.credentials ? { credentials: member.credentials } : {}) },
        }}
        newest={newest}
        basis={basis}
        happened={{
          since,
          lines,
          pain: given.days.map(({ pain }) => pain),
          note: given.note,
        }}
        can={{
          change: live && can(scope.role, 'changePlan'),
          publish: live && can(scope.role, 'publishPlan'),
          share: live && can(scope.role, 'shareLink'),
          export: can(scope.role, 'exportData'),
          restore: can(scope.role, 'archivePatient'),
          restorePlan: can(scope.role, 'changePlan'),
          ask: live && can(scope.role, 'changePatient'),
          sign: live && can(scope.role, 'publishPlan'),
          keep: can(scope.role, 'changeCatalog'),
        }}
      />
    </Words>
  )
}
