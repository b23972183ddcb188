'use client'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { PainAnswer } from '@/app/_patient/pain-answer'
import type { DayBody } from '@/lib/adherence/check-in'
import type { WrittenQuestion } from '@/lib/adherence/written-question'
import type { AnswerTime } from '@/lib/clinic/answer-time'
import { painLight, stopPain } from '@/lib/reading/pain-light'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { TopLine } from '../_components/top-line'
import { AskForm } from './ask-form'
import { toFirstName } from './first-name'
import { useAnswerTime } from './use-answer-time'

export type AskPageProps = {
  /** About which line, or about none yet; null while another screen is open. */
  asking: { itemId: string | null } | null
  page: SharedPlan
  answerTime: AnswerTime | null
  questions: readonly WrittenQuestion[]
  action: string
  formId: string
  day: string
  save: (body: DayBody) => void
}

/** A question to the therapist, and after it was sent what comes now. `children` is what was written before. */
export default function AskPage({ asking, save, children, ...form }: AskPageProps & { children: ReactNode }) {
  const t = useTranslations('share.ask')
  const title = useRef<HTMLHeadingElement>(null)
  const [sent, setSent] = useState<DayBody | null>(null)
  const { page, answerTime, questions } = form
  const name = toFirstName(page)
  const isOpen = asking !== null
  const waits = questions.find(({ waiting }) => waiting)?.waiting
  const expected = useAnswerTime(page, answerTime)

  useEffect(() => {
    if (isOpen) title.current?.focus()
    else setSent(null)
  }, [isOpen])

  function send(body: DayBody) {
    save(body)
    // High pain stops the plan: what to do then is said there.
    if ((body.pain ?? 0) >= stopPain) window.location.hash = 'today'
    else {
      setSent(body)
      title.current?.focus()
    }
  }

  return (
    <section aria-labelledby="ask-title">
      <TopLine day={form.day} />
      <h1 className="reading-title" id="ask-title" ref={title} tabIndex={-1}>
        {t(sent ? 'sentTitle' : 'title', { name })}
      </h1>
      {sent ? (
        <p className="reading-lede" role="status">
          {t(waits ?? 'sent')} {expected}
        </p>
      ) : (
        <p className="reading-lede">{expected}</p>
      )}
      {sent?.pain !== undefined && <PainAnswer light={painLight(sent.pain, page.painRule)} page={page} />}
      {!sent && <AskForm {...form} chosen={asking?.itemId ?? null} save={send} />}
      {isOpen && children}
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
  )
}
