import { randomUUID } from 'node:crypto'
import { toErrorResponse } from '@/app/_http/to-error-response'
import { linkPagePolicy } from '@/lib/access/page-policy'
import { raiseHeldLines } from '@/lib/adherence/alert/mutations'
import { openPatientPage, type PatientPage } from '@/lib/adherence/patient-page/queries'
import { clientAddress } from '@/lib/auth/client-address'
import { dayIn } from '@/lib/day'
import { LockedError, TooManyError } from '@/lib/errors'
import { acceptedLocale } from '@/lib/i18n/accepted-locale'
import { toTranslator } from '@/lib/i18n/translator'
import type { AnsweredPage, AskedPage } from '@/lib/link-page.mjs'
import { isLookedAt } from '@/lib/share/is-looked-at'
import { chosenLocale } from '@/lib/share/language/queries'
import { readableLocales } from '@/lib/share/language/readable-locales'
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
import type { OtherLanguage } from '../_components/language-links'
import type { PlanScreenProps } from '../_components/plan-screen'
import { answerChoice } from './answer-choice'
import { builtPage } from './built-page'
import type { LockSaid } from './locked-form'
import { type Piece, pack } from './pack'

/**
 * The patient's page of a link: the newest published version, and what was logged lately. A wrong or ended link and too
 * many tries are the same page, with status 404. A link that asks for a PIN which this device has not told is a page that
 * asks for it, with status 401 and a header of its own, so that nobody keeps it as the plan. A language that is chosen there
 * is kept by the device, with status 303.
 */
export async function answerPage(asked: AskedPage): Promise<AnsweredPage> {
  if (asked.language !== null) return answerChoice(asked.token, asked.language)
  const now = new Date()
  const { renderPage, renderDeadLink, renderLocked, renderBroken, filesOf } = await builtPage()
  const cookies = asked.headers.get('cookie')
  const locale = chosenLocale({ cookies }) ?? acceptedLocale(asked.headers.get('accept-language'))
  const facts = { address: clientAddress(asked.headers), cookies, now }
  try {
    const page = await openPatientPage(asked.token, facts).catch(nullIfTooMany)
    if (!page) return answer(renderDeadLink(locale, filesOf), 404, asked)
    if (isLookedAt(asked)) await noteLooked(page, now)
    const renewed = renewedCookie(asked.token, facts)
    const drawn = renderPage(toProps(page, asked, now), page.keptAs, filesOf)
    return answer(drawn, 200, asked, renewed ? { 'Set-Cookie': renewed } : {})
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
  const { share, checkIns, reopenings, messages, answerTime, measures, changes, closed } = page
  // A phone that keeps the page for times without a network keeps nothing of what was written to the therapist.
  const questions = headers.get('x-plinth-keep') ? [] : page.questions
  const shared = toPage(page)
  return {
    page: withLinkMedia(changes ? withLineChanges(shared, changes) : shared, token),
    closed,
    languages: toOtherLanguages(page),
    token,
    shareLinkId: share.scope.shareLinkId,
    known: { checkIns, reopenings, questions, messages, answerTime, measures },
    servedAt: now.toISOString(),
    formId: randomUUID(),
    said: toFormSaid(said),
  }
}

function toPage({ share: { version, helper }, held, locale }: PatientPage): SharedPlan {
  const plan = toSharedPlan(version.frozen, held, locale)
  return helper ? { ...plan, helper: true } : plan
}

/** The other languages that this version can be read in, each with what is said in it when it can not be fetched. */
function toOtherLanguages({ share: { version }, locale: shown }: PatientPage): OtherLanguage[] {
  return readableLocales(version.frozen)
    .filter((locale) => locale !== shown)
    .map((locale) => ({ locale, away: toTranslator(locale, 'language')('away') }))
}

const headers = {
  ...Object.fromEntries(shareHeaders.map(({ key, value }) => [key, value])),
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': linkPagePolicy,
  'Cache-Control': 'private, no-store',
  Vary: 'Accept-Encoding, Cookie',
}

function answer(
  page: readonly Piece[],
  status: 200 | 401 | 404 | 500,
  { packings }: AskedPage,
  more: Record<string, string> = {},
): AnsweredPage {
  const packed = pack(page, packings)
  return { status, headers: { ...headers, ...packed.headers, ...more }, body: packed.body }
}
