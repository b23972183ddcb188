import { randomUUID } from 'node:crypto'
import { toErrorResponse } from '@/app/_http/to-error-response'
import { linkPagePolicy } from '@/lib/access/page-policy'
import { raiseHeldLines } from '@/lib/adherence/alert/mutations'
import { openPatientPage, type PatientPage } from '@/lib/adherence/patient-page/queries'
import { clientAddress } from '@/lib/auth/client-address'
import { dayIn } from '@/lib/day'
import { LockedError, TooManyError } from '@/lib/errors'
import { acceptedLocale } from '@/lib/i18n/accepted-locale'
import type { AnsweredPage, AskedPage } from '@/lib/link-page.mjs'
import { isLookedAt } from '@/lib/share/is-looked-at'
import { withLineChanges } from '@/lib/share/line-changes'
import { withLinkMedia } from '@/lib/share/link-media'
import { noteOpening } from '@/lib/share/mutations'
import type { RequestFacts } from '@/lib/share/open-share'
import { waitToProve } from '@/lib/share/proof/mutations/prove-link'
import { renewedCookie } from '@/lib/share/proof/queries'
import { lockedHeaders, shareHeaders } from '@/lib/share/share-headers'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { toSharedPlan } from '@/lib/share/to-shared-plan'
import { isProofSaid, toFormSaid } from '../_components/form-said'
import type { PlanScreenProps } from '../_components/plan-screen'
import { builtPage } from './built-page'
import type { LockSaid } from './locked-form'
import { pack } from './pack'

/**
 * The patient's page of a link: the newest published version, and what was logged lately. A wrong or ended link and too
 * many tries are the same page, with status 404. A link that asks for a PIN which this device has not told is a page that
 * asks for it, with status 401 and a header of its own, so that nobody keeps it as the plan.
 */
export async function answerPage(asked: AskedPage): Promise<AnsweredPage> {
  const now = new Date()
  const { renderPage, renderDeadLink, renderLocked, renderBroken, filesOf } = await builtPage()
  const locale = acceptedLocale(asked.headers.get('accept-language'))
  const cookies = asked.headers.get('cookie')
  const facts = { address: clientAddress(asked.headers), cookies, now }
  try {
    const page = await openPatientPage(asked.token, facts).catch(nullIfTooMany)
    if (!page) return answer(renderDeadLink(locale, filesOf), 404, asked)
    if (isLookedAt(asked)) await noteLooked(page, now)
    const renewed = renewedCookie(asked.token, facts)
    const html = renderPage(toProps(page, asked, now), page.keptAs, filesOf)
    return answer(html, 200, asked, renewed ? { 'Set-Cookie': renewed } : {})
  } catch (error) {
    if (error instanceof LockedError) {
      const { token } = asked
      const said = await toLockSaid(asked, facts)
      return answer(
        renderLocked({ token, lock: error.lock, said }, locale, filesOf),
        401,
        asked,
        lockedHeaders,
      )
    }
    // Reported there; a person reads a page, and while the database is away the door puts its own in place of this one.
    toErrorResponse(error, `/s/${asked.token}`)
    return answer(renderBroken(locale, filesOf), 500, asked)
  }
}

/** What somebody is told who has typed something. How long to wait is asked for anew: the page may be loaded again. */
async function toLockSaid({ token, said }: AskedPage, facts: RequestFacts): Promise<LockSaid> {
  if (!isProofSaid(said)) return null
  const seconds = await waitToProve(token, facts)
  if (seconds > 0) return { kind: 'wait', seconds }
  return said === 'wrong' ? { kind: 'wrong' } : null
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
  const shared = toPage(share, held)
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

function toPage({ version, helper }: PatientPage['share'], held: PatientPage['held']): SharedPlan {
  const plan = toSharedPlan(version.frozen, held)
  return helper ? { ...plan, helper: true } : plan
}

const headers = {
  ...Object.fromEntries(shareHeaders.map(({ key, value }) => [key, value])),
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': linkPagePolicy,
  'Cache-Control': 'private, no-store',
  Vary: 'Accept-Encoding, Cookie',
}

function answer(
  html: string,
  status: 200 | 401 | 404 | 500,
  { packings }: AskedPage,
  more: Record<string, string> = {},
): AnsweredPage {
  const packed = pack(html, packings)
  return { status, headers: { ...headers, ...packed.headers, ...more }, body: packed.body }
}
