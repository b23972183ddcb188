import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { PatientWords } from '@/app/_patient/patient-words'
import { WrittenIn } from '@/app/_patient/written'
import type { LinkLock } from '@/lib/errors'
import { completeLocales, languageOf, type PlanLocale } from '@/lib/i18n/locales'
import { toTranslator } from '@/lib/i18n/translator'
import { PlainAsk } from '../_ask/plain-ask'
import { PlainForms } from '../_components/plain-forms'
import { PlanScreen, type PlanScreenProps } from '../_components/plan-screen'
import { clockAt } from '../_components/use-clock'
import { toDueMeasures } from '../_measures/due-measures'
import { PlainMeasures } from '../_measures/plain-measures'
import { KeptWords } from './kept-page'
import { LockedForm, type LockSaid } from './locked-form'
import { Notice } from './notice'
import type { Piece } from './pack'
import { writeState } from './page-state'
import { type PageFiles, toDocument } from './to-document'
import { writeParts } from './write-parts'

/** The files of each language's page. */
export type FilesOf = Record<PlanLocale, PageFiles>

const formIdPart = 'form id'

/**
 * The whole page of a link. What the version alone decides is written once for a key, which names link, version and what of it is held;
 * what is not drawn again keeps the id of its forms, of which each answer's own id is made together with what it says.
 */
export function renderPage(state: PlanScreenProps, keptAs: string, filesOf: FilesOf): Piece[] {
  const { locale, writtenIn, clinic } = state.page
  const { known, closed, said, servedAt } = state
  const clock = clockAt(new Date(servedAt), clinic.timeZone)
  const { html, parts, isFresh } = writeParts(<PlainPage {...state} day={clock.day} />, {
    keptAs,
    asOf: JSON.stringify([known, closed, said, clock]),
    around: (part) => (
      <PatientWords locale={locale} timeZone={clinic.timeZone}>
        <WrittenIn value={writtenIn}>{part}</WrittenIn>
      </PatientWords>
    ),
  })
  const formId = (isFresh ? null : parts.get(formIdPart)) ?? state.formId
  parts.set(formIdPart, formId)
  return toDocument({
    ...outside(locale),
    title: toTranslator(locale, 'share')('documentTitle'),
    files: filesOf[locale],
    manifest: `/s/${state.token}/manifest.webmanifest`,
    body: [...inside({ text: html, kept: true }), ...writeState({ ...state, formId }, parts)],
  })
}

/** The page with the forms that its script would fetch, for a browser that runs none. */
function PlainPage({ day, ...state }: PlanScreenProps & { day: string }) {
  const { page, token, formId, known } = state
  const form = { formId, action: `/api/s/${token}/check-ins` }
  const plain = (
    <>
      <PlainMeasures measures={toDueMeasures(known.measures, day)} {...form} />
      <PlainAsk page={page} day={day} answerTime={known.answerTime} {...form} />
    </>
  )
  return (
    <PlainForms value={plain}>
      <PlanScreen {...state} />
    </PlainForms>
  )
}

/** The page of a link that never was, has ended, or is asked for too often. */
export function renderDeadLink(locale: PlanLocale, filesOf: FilesOf): Piece[] {
  const t = toTranslator(locale, 'locked')
  const description = t('dead.what')
  return renderNotice(
    { locale, title: t('dead.title'), description, filesOf },
    <>
      <p>{t('dead.why')}</p>
      <p>{description}</p>
      <p>{t('dead.wait')}</p>
      <p>
        <b>{toTranslator(locale, 'share')('dead.help')}</b>
      </p>
    </>,
  )
}

/** The page of a link that asks for a PIN or the year of birth. Nothing of the plan or the patient stands in it. */
export function renderLocked(
  about: { token: string; lock: LinkLock; said: LockSaid },
  locale: PlanLocale,
  filesOf: FilesOf,
): Piece[] {
  const title = toTranslator(locale, 'locked')(about.lock.asks === 'pin' ? 'pin.title' : 'year.title')
  const languages = completeLocales.filter((other) => other !== locale)
  return renderNotice({ locale, title, languages, filesOf }, <LockedForm locale={locale} {...about} />)
}

/** All that is kept of whoever uses a link, who sees it, and how to end it. */
export function renderKept(
  about: { clinic: string; back: string },
  locale: PlanLocale,
  filesOf: FilesOf,
): Piece[] {
  const title = toTranslator(locale, 'kept')('title')
  return renderNotice({ locale, title, filesOf }, <KeptWords locale={locale} {...about} />)
}

/** In place of a page that failed; what happened stands in the server's log. */
export function renderBroken(locale: PlanLocale, filesOf: FilesOf): Piece[] {
  const t = toTranslator(locale, 'failed')
  return renderNotice({ locale, title: t('broken.title'), filesOf }, <p>{t('broken.text')}</p>)
}

type About = {
  locale: PlanLocale
  title: string
  description?: string
  languages?: readonly PlanLocale[]
  filesOf: FilesOf
}

/** Words alone need no script. */
function renderNotice({ filesOf, ...about }: About, words: ReactNode): Piece[] {
  const { locale, title, languages = [] } = about
  const { style, font } = filesOf[locale]
  const text = renderToString(
    <Notice locale={locale} title={title} languages={languages}>
      {words}
    </Notice>,
  )
  return toDocument({ ...about, ...outside(locale), files: { style, font }, body: inside({ text }) })
}

function outside(locale: PlanLocale) {
  return { locale, direction: languageOf(locale).direction }
}

function inside(page: Piece): Piece[] {
  return [{ text: '<div id="page">' }, page, { text: '</div>' }]
}
