'use client'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { PainAnswer } from '@/app/_patient/pain-answer'
import type { DayBody } from '@/lib/adherence/check-in'
import type { WrittenQuestion } from '@/lib/adherence/written-question'
import type { AnswerTime } from '@/lib/clinic/answer-time'
import { painLight, stopPain } from '@/lib/reading/pain-light'
import type { SharedPlan } from '@/lib/share/shared-plan'
import './ask.css'
import { AskForm } from './ask-form'
import { toFirstName } from './first-name'

/**
 * A question to the therapist, on a screen of its own; without a script it stands below the check-in. `children` is what
 * was written before. `asking` is null while another screen is open.
 */
export function AskPage({
  asking,
  running,
  save,
  children,
  ...form
}: {
  asking: { itemId: string | null } | null
  running: boolean
  page: SharedPlan
  answerTime: AnswerTime | null
  questions: readonly WrittenQuestion[]
  action: string
  formId: string
  day: string
  save: (body: DayBody) => void
  children: ReactNode
}) {
  const t = useTranslations('share.ask')
  const title = useRef<HTMLHeadingElement>(null)
  const [sent, setSent] = useState<DayBody | null>(null)
  const { page, answerTime, questions } = form
  const name = toFirstName(page)
  const alone = asking !== null
  const isHeld = questions.some(({ waiting }) => waiting)

  useEffect(() => {
    if (alone) title.current?.focus()
    else setSent(null)
  }, [alone])

  function send(body: DayBody) {
    save(body)
    // High pain stops the plan: what to do then is said there.
    if ((body.pain ?? 0) >= stopPain) window.location.hash = 'today'
    else {
      setSent(body)
      title.current?.focus()
    }
  }

  const Title = alone ? 'h1' : 'h2'
  return (
    <div
      className="reading-page"
      data-narrow
      hidden={running && !alone}
      role={running ? 'main' : undefined}
      id="ask"
    >
      <section aria-labelledby="ask-title">
        <TopLine day={form.day} />
        <Title className="reading-title" id="ask-title" ref={title} tabIndex={-1}>
          {t(sent ? 'sentTitle' : 'title', { name })}
        </Title>
        {!sent && (
          <p className="reading-lede">
            {answerTime ? t(`answers.${answerTime}`, { name }) : t('reads', { name })}
          </p>
        )}
        {sent && (
          <>
            <p className="reading-lede" role="status">
              {isHeld ? t('kept') : t('sent')}{' '}
              {answerTime ? t(`answers.${answerTime}`, { name }) : t('reads', { name })}
            </p>
            {sent.pain !== undefined && (
              <PainAnswer light={painLight(sent.pain, page.painRule)} page={page} />
            )}
          </>
        )}
        {!sent && <AskForm {...form} chosen={asking?.itemId ?? null} save={send} />}
        {alone && children}
        {sent && (
          <div className="reading-dock">
            <button type="button" className="ask-again" onClick={() => setSent(null)}>
              {t('again')}
            </button>
            <a className="reading-go" href="#today">
              {t('toToday')}
            </a>
          </div>
        )}
      </section>
    </div>
  )
}

function TopLine({ day }: { day: string }) {
  const t = useTranslations('share.checkIn')
  const format = useFormatter()
  return (
    <div className="reading-top">
      <a className="reading-link" href="#today">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M13 8H3.5M7 4 3 8l4 4" />
        </svg>
        {t('back')}
      </a>
      <span>
        {format.dateTime(new Date(`${day}T12:00:00Z`), {
          weekday: 'long',
          day: 'numeric',
          month: 'short',
          timeZone: 'UTC',
        })}
      </span>
    </div>
  )
}
