'use client'

import type { Route } from 'next'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/app/_ui/button'
import { ButtonLink } from '@/app/_ui/button-link'
import { buttonLook } from '@/app/_ui/button-look'
import { Icon } from '@/app/_ui/icon'
import { useToast } from '@/app/_ui/toast'
import { RecordDone } from './record-done'
import type { ClosedAbout, ClosedWork, ShownLine } from './shown-open'

/**
 * In place of the work on a plan that a red flag closes: who to call, what to say, and the way to record what was done.
 * The gravest comes first, and there is at least one.
 */
export function ClosedPanel({ lines, about, onRecorded }: ClosedWork) {
  const t = useTranslations('screening.closed')
  const heard = lines.filter(({ planId, sentAt }) => planId === undefined && sentAt === undefined)
  return (
    <section aria-label={t('label')} className="grid gap-1">
      <div className="grid gap-4 bg-block px-5 py-4 text-on-block [--icon-ground:var(--block)]">
        {lines.map((line) => (
          <ClosedLine key={line.code} line={line} about={about} />
        ))}
        <p className="font-medium">{t('what')}</p>
      </div>
      <ol className="grid">
        <Step number={1} title={t('send')}>
          <SendAway lines={lines} about={about} />
        </Step>
        <Step number={2} title={t('say')}>
          <SayThis lines={lines} about={about} />
        </Step>
        <Step number={3} title={t('record')}>
          {heard.length > 0 ? (
            <RecordDone lines={heard} about={about} onRecorded={onRecorded} />
          ) : (
            <NothingToRecord lines={lines} about={about} />
          )}
        </Step>
      </ol>
    </section>
  )
}

function ClosedLine({ line, about }: { line: ShownLine; about: ClosedAbout }) {
  const t = useTranslations('screening')
  const format = useFormatter()
  const { timeZone } = about.clinic
  const at = (instant: string) =>
    format.dateTime(new Date(instant), { dateStyle: 'medium', timeStyle: 'short', timeZone })
  const { code, urgency, by, asked, finding, planId, sentAt } = line
  const words = { urgency: t(`urgency.${urgency}`), name: about.patient.firstName }
  return (
    <div className="grid grid-cols-[24px_minmax(0,1fr)] gap-3">
      <Icon name="stop" className="mt-1 size-6" />
      <div>
        <h2 className="text-16 font-semibold">
          {line.private ? t('closed.titlePrivate', words) : t('closed.title', { ...words, what: asked })}
        </h2>
        <p className="text-12">
          {planId
            ? t('closed.said', { code, at: at(line.at) })
            : t('closed.asked', { code, at: at(line.at), by })}
          {' · '}
          {finding}
        </p>
        {sentAt && <p className="mt-1 text-13 font-medium">{t('closed.sent', { at: at(sentAt) })}</p>}
      </div>
    </div>
  )
}

function Step({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 border-line border-b py-4">
      <span className="text-16 font-semibold">{number}</span>
      <div className="grid gap-2">
        <h3 className="text-14 font-semibold">{title}</h3>
        {children}
      </div>
    </li>
  )
}

function SendAway({
  lines,
  about: { patient, clinic },
}: {
  lines: readonly ShownLine[]
  about: ClosedAbout
}) {
  const t = useTranslations('screening.closed')
  const acts = [...new Set(lines.map(({ act }) => act))]
  const sheet = (locale: string) => `/api/patients/${patient.id}/red-flag-sheet?locale=${locale}`
  const { emergencyNumber, crisisLine } = clinic
  return (
    <>
      {acts.map((act) => (
        <p key={act} className="font-medium">
          {act}
        </p>
      ))}
      {!emergencyNumber && <p>{t('noNumber')}</p>}
      <div className="flex flex-wrap gap-2">
        {emergencyNumber && (
          <a href={toTel(emergencyNumber)} className={buttonLook('second', 'normal', false)}>
            {t('call', { number: emergencyNumber })}
          </a>
        )}
        {crisisLine && lines.some((line) => line.private) && (
          <a href={toTel(crisisLine)} className={buttonLook('second', 'normal', false)}>
            {t('crisis', { number: crisisLine })}
          </a>
        )}
        {(['en', 'es'] as const).map((locale) => (
          <a
            key={locale}
            href={sheet(locale)}
            target="_blank"
            rel="noopener"
            className={buttonLook('second', 'normal', false)}
          >
            <Icon name="print" />
            {t('sheet', { language: t(locale) })}
          </a>
        ))}
      </div>
    </>
  )
}

function SayThis({ lines, about }: { lines: readonly ShownLine[]; about: ClosedAbout }) {
  const t = useTranslations('screening.closed')
  const format = useFormatter()
  const toast = useToast()
  const { patient, condition, denied, clinic } = about
  const [first] = lines
  const words = t('sentence', {
    age: patient.age ?? 'none',
    condition: condition ?? 'none',
    findings: lines.map(({ finding }) => `${finding}.`).join(' '),
    time: format.dateTime(new Date(first?.at ?? 0), { timeStyle: 'short', timeZone: clinic.timeZone }),
    denied: denied.length > 0 ? denied.join('; ') : 'none',
  })
  const copy = async () => {
    await navigator.clipboard.writeText(words)
    toast({ text: t('copied'), icon: 'check' })
  }
  return (
    <>
      <p className="max-w-[72ch]">{words}</p>
      <span>
        <Button size="small" onClick={() => void copy()}>
          {t('copy')}
        </Button>
      </span>
    </>
  )
}

/** Nobody can record more now: a new screening on a later day opens it, or the plan itself is opened again. */
function NothingToRecord({ lines, about: { patient } }: { lines: readonly ShownLine[]; about: ClosedAbout }) {
  const t = useTranslations('screening')
  const isSent = lines.some(({ sentAt }) => sentAt !== undefined)
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p className="me-auto">{isSent ? t('closed.keep') : t('closed.reopen')}</p>
      {isSent ? (
        <ButtonLink href={`/patients/${patient.id}/red-flags` as Route}>{t('line.again')}</ButtonLink>
      ) : (
        <ButtonLink href={`/patients/${patient.id}` as Route}>{t('closed.toRecord')}</ButtonLink>
      )}
    </div>
  )
}

function toTel(number: string): string {
  return `tel:${number.replace(/[^\d*]/g, '')}`
}
