import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { withoutNotes } from '@/lib/adherence/latest-word'
import { listCheckIns } from '@/lib/adherence/queries'
import { addDays, dayIn } from '@/lib/day'
import { toSharedPlan } from '@/lib/share/to-shared-plan'
import { PlanScreen } from './_components/plan-screen'
import { requireShare } from './_components/require-share'

/** Enough days to know what is due: this week's and, for every other day, the last of the week before. */
const daysBack = 14

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('share')
  return {
    title: { absolute: t('documentTitle') },
    description: null,
    robots: { index: false, follow: false },
    referrer: 'no-referrer',
    formatDetection: { telephone: false, date: false, address: false },
  }
}

/** The patient's page of a link: the newest published version, and what was logged lately. */
export default async function SharedPlanPage({ params }: PageProps<'/s/[token]'>) {
  const { token } = await params
  const now = new Date()
  const share = await requireShare(token, now)
  const { frozen } = share.version
  const since = addDays(dayIn(now, frozen.clinic.timeZone), -daysBack)
  const checkIns = await listCheckIns(share.scope, share.scope.planId, since)
  return (
    <PlanScreen
      page={toSharedPlan(frozen)}
      token={token}
      shareLinkId={share.scope.shareLinkId}
      known={checkIns.map(withoutNotes)}
      servedAt={now.toISOString()}
      formId={randomUUID()}
    />
  )
}
