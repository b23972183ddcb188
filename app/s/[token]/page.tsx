import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { Words } from '@/app/_components/words'
import { raiseHeldLines } from '@/lib/adherence/alert/mutations'
import { dayIn } from '@/lib/day'
import { isLookedAt } from '@/lib/share/is-looked-at'
import { withLinkMedia } from '@/lib/share/link-media'
import { recordOpening } from '@/lib/share/mutations'
import { toSharedPlan } from '@/lib/share/to-shared-plan'
import { toFormSaid } from './_components/form-said'
import { PlanScreen } from './_components/plan-screen'
import { requirePage } from './_components/require-page'

/** Once for the page and its title. */
const openPage = cache((token: string) => requirePage(token, new Date()))

export async function generateMetadata({ params }: PageProps<'/s/[token]'>): Promise<Metadata> {
  const { share } = await openPage((await params).token)
  const t = await getTranslations({ locale: share.version.frozen.content.locale, namespace: 'share' })
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
  const { share, checkIns, reopenings, questions, messages, held, heldSince, closed } = await openPage(token)
  const { scope, version } = share
  if (isLookedAt(await headers())) {
    await recordOpening(share, now)
    const today = dayIn(now, version.frozen.clinic.timeZone)
    await raiseHeldLines(share, { version: version.number, held: heldSince }, today, now)
  }
  return (
    <Words areas={['share']} locale={version.frozen.content.locale}>
      <PlanScreen
        page={withLinkMedia(toSharedPlan(version.frozen, held), token)}
        closed={closed}
        token={token}
        shareLinkId={scope.shareLinkId}
        known={{ checkIns, reopenings, questions, messages }}
        servedAt={now.toISOString()}
        formId={randomUUID()}
        said={toFormSaid((await searchParams).said)}
      />
    </Words>
  )
}
