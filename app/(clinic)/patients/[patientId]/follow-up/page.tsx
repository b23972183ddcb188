import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Words } from '@/app/_components/words'
import { isId } from '@/app/_http/is-id'
import { toDeskGiven } from '@/app/(clinic)/plans/[planId]/_components/to-desk-given'
import { openFollowUp } from '@/lib/adherence/follow-up/queries'
import { requireMember } from '@/lib/auth/gate'
import { toSlimItem } from '@/lib/catalog/slim-item'
import { dayIn } from '@/lib/day'
import { NotFoundError } from '@/lib/errors'
import { getPrintChoice } from '@/lib/handout/queries'
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
  const current = await requireMember('readPlan', `/patients/${patientId}/follow-up`)
  const { scope, user } = current
  if (!isId(patientId) || typeof planId !== 'string' || !isId(planId)) notFound()
  const now = new Date()
  const [opened, print] = await Promise.all([
    openFollowUp(scope, { patientId, planId }, await getLocale(), now),
    getPrintChoice(scope, patientId),
  ]).catch((error: unknown) => {
    if (error instanceof NotFoundError) notFound()
    throw error
  })
  const { plan, clinic, items, newest, basis, given, since, lines, questions, messages, remarkLines } = opened
  const today = dayIn(now, clinic.timeZone)
  const slim = Object.entries(items).map(([slug, item]) => [slug, toSlimItem(item)] as const)
  return (
    <Words
      areas={['builder', 'catalog', 'dosage', 'errors', 'follow', 'plan', 'safety', 'screening']}
      plan={{ locale: plan.content.locale, areas: ['catalog', 'dosage', 'tell'] }}
    >
      <FollowUp
        {...toDeskGiven(current, opened, today, print)}
        planId={planId}
        userId={user.id}
        stored={plan}
        items={Object.fromEntries(slim)}
        newest={newest}
        basis={basis}
        happened={{
          since,
          lines,
          pain: given.days.map(({ pain }) => pain),
          note: given.note,
        }}
        talk={{ questions, messages, lines: remarkLines }}
      />
    </Words>
  )
}
