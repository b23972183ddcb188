import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { withoutNotes } from '@/lib/adherence/logged-check-in'
import { listPageCheckIns } from '@/lib/adherence/queries'
import { listReopenings } from '@/lib/adherence/stop/queries'
import { addDays, dayIn } from '@/lib/day'
import { isLookedAt } from '@/lib/share/is-looked-at'
import { recordOpening } from '@/lib/share/mutations'
import { toSharedPlan } from '@/lib/share/to-shared-plan'
import { toFormSaid } from './_components/form-said'
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
export default async function SharedPlanPage({ params, searchParams }: PageProps<'/s/[token]'>) {
  const { token } = await params
  const now = new Date()
  const share = await requireShare(token, now)
  if (isLookedAt(await headers())) await recordOpening(share, now)
  const { scope, version } = share
  const { frozen } = version
  const since = addDays(dayIn(now, frozen.clinic.timeZone), -daysBack)
  const checkIns = await listPageCheckIns(scope, since)
  const reopenings = await listReopenings(scope)
  return (
    <PlanScreen
      page={toSharedPlan(frozen)}
      token={token}
      shareLinkId={scope.shareLinkId}
      known={{ checkIns: checkIns.map(withoutNotes), reopenings }}
      servedAt={now.toISOString()}
      formId={randomUUID()}
      said={toFormSaid((await searchParams).said)}
    />
  )
}
