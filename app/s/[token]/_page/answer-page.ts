import { randomUUID } from 'node:crypto'
import { toErrorResponse } from '@/app/_http/to-error-response'
import { linkPagePolicy } from '@/lib/access/page-policy'
import { raiseHeldLines } from '@/lib/adherence/alert/mutations'
import { openPatientPage, type PatientPage } from '@/lib/adherence/patient-page/queries'
import { clientAddress } from '@/lib/auth/client-address'
import { dayIn } from '@/lib/day'
import { TooManyError } from '@/lib/errors'
import { acceptedLocale } from '@/lib/i18n/accepted-locale'
import type { AnsweredPage, AskedPage } from '@/lib/link-page.mjs'
import { isLookedAt } from '@/lib/share/is-looked-at'
import { withLineChanges } from '@/lib/share/line-changes'
import { withLinkMedia } from '@/lib/share/link-media'
import { noteOpening } from '@/lib/share/mutations'
import { shareHeaders } from '@/lib/share/share-headers'
import { toSharedPlan } from '@/lib/share/to-shared-plan'
import { toFormSaid } from '../_components/form-said'
import type { PlanScreenProps } from '../_components/plan-screen'
import { builtPage } from './built-page'
import { pack } from './pack'

/**
 * The patient's page of a link: the newest published version, and what was logged lately. A wrong or ended link and too
 * many tries are the same page, with status 404.
 */
export async function answerPage(asked: AskedPage): Promise<AnsweredPage> {
  const now = new Date()
  const { renderPage, renderDeadLink, renderBroken, filesOf } = await builtPage()
  const locale = acceptedLocale(asked.headers.get('accept-language'))
  try {
    const page = await openPatientPage(asked.token, { address: clientAddress(asked.headers), now }).catch(
      nullIfTooMany,
    )
    if (!page) return answer(renderDeadLink(locale, filesOf), 404, asked)
    if (isLookedAt(asked)) await noteLooked(page, now)
    return answer(renderPage(toProps(page, asked, now), page.keptAs, filesOf), 200, asked)
  } catch (error) {
    // Reported there; a person reads a page, and while the database is away the door puts its own in place of this one.
    toErrorResponse(error, `/s/${asked.token}`)
    return answer(renderBroken(locale, filesOf), 500, asked)
  }
}

function nullIfTooMany(error: unknown): null {
  if (error instanceof TooManyError) return null
  throw error
}

async function noteLooked({ share, heldSince }: PatientPage, now: Date): Promise<void> {
  const { version } = share
  await noteOpening(share, now)
  const today = dayIn(now, version.frozen.clinic.timeZone)
  await raiseHeldLines(share, { version: version.number, held: heldSince }, today, now)
}

function toProps(page: PatientPage, { token, said, headers }: AskedPage, now: Date): PlanScreenProps {
  const { share, checkIns, reopenings, messages, answerTime, measures, held, changes, closed } = page
  // A phone that keeps the page for times without a network keeps nothing of what was written to the therapist.
  const questions = headers.get('x-plinth-keep') ? [] : page.questions
  const shared = toSharedPlan(share.version.frozen, held)
  return {
    page: withLinkMedia(changes ? withLineChanges(shared, changes) : shared, token),
    closed,
    token,
    shareLinkId: share.scope.shareLinkId,
    known: { checkIns, reopenings, questions, messages, answerTime, measures },
    servedAt: now.toISOString(),
    formId: randomUUID(),
    said: toFormSaid(said),
  }
}

const headers = {
  ...Object.fromEntries(shareHeaders.map(({ key, value }) => [key, value])),
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': linkPagePolicy,
  'Cache-Control': 'private, no-store',
  Vary: 'Accept-Encoding',
}

function answer(html: string, status: 200 | 404 | 500, { packings }: AskedPage): AnsweredPage {
  const packed = pack(html, packings)
  return { status, headers: { ...headers, ...packed.headers }, body: packed.body }
}
