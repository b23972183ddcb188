'use client'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { PainAnswer } from '@/app/_patient/pain-answer'
import type { DayBody } from '@/lib/adherence/check-in'
import type { DayWord } from '@/lib/adherence/day-word'
import type { ReadMessage } from '@/lib/adherence/message/message'
import type { Waiting, WrittenQuestion } from '@/lib/adherence/written-question'
import { painLight } from '@/lib/reading/pain-light'
import type { PatientSign } from '@/lib/safety/patient-signs'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { CheckInForm } from './check-in-form'
import { TopLine } from './top-line'
import { WrittenNotes } from './written-notes'

/** After exercising: the questions, or what was answered today with a way to change it. */
export function CheckInView(props: {
  page: SharedPlan
  action: string
  checkInId: string
  day: string
  said: DayWord | null
  before: number | null
  questions: readonly WrittenQuestion[]
  messages: readonly ReadMessage[]
  /** What becomes of answers that the server has not yet; null where it has all. */
  waits: Waiting | null
  allDone: boolean
  /** The view has the whole screen: it takes the focus when it opens. */
  alone: boolean
  save: (body: DayBody) => void
}) {
  const { page, day, said, questions, waits, allDone, alone } = props
  const t = useTranslations('share.checkIn')
  const title = useRef<HTMLHeadingElement>(null)
  const [changing, setChanging] = useState(false)
  // A note alone answers no question: that it is kept is said all the same.
  const [noted, setNoted] = useState({ day: '', before: 0 })
  const saved = said !== null || (noted.day === day && questions.length > noted.before)
  const name = page.helper ? '' : (page.firstName ?? '')
  const hasName = String(name !== '')
  const asking = !saved || changing || !alone
  const Title = alone ? 'h1' : 'h2'

  useEffect(() => {
    if (alone) title.current?.focus()
  }, [alone])

  return (
    <section id="check-in" aria-labelledby="check-in-title">
      <TopLine day={day} />
      <Title className="reading-title" id="check-in-title" ref={title} tabIndex={-1}>
        {allDone ? t('wellDone', { hasName, name }) : t('title', { hasName, name })}
      </Title>
      {saved && !changing && (
        <Answers page={page} said={said} waits={waits} change={alone ? () => setChanging(true) : null} />
      )}
      {asking && (
        <>
          <p className="reading-lede">{t('lede')}</p>
          <CheckInForm
            {...props}
            save={(body) => {
              props.save(body)
              setNoted({ day, before: questions.length })
              setChanging(false)
              // A warning sign leads to whom to call at once.
              if (body.signs?.length) window.location.hash = 'today'
              else title.current?.focus()
            }}
          />
        </>
      )}
      {alone && !asking && <WrittenNotes {...props} id="written-here" />}
    </section>
  )
}

function SaidSigns({ signs }: { signs: readonly PatientSign[] }) {
  const t = useTranslations('share')
  if (signs.length === 0) return <li>{t('checkIn.saidNoSigns')}</li>
  return signs.map((sign) => (
    <li key={sign}>
      <b>{t(`help.${sign}`)}</b>
    </li>
  ))
}

function Answers({
  page,
  said,
  waits,
  change,
}: {
  page: SharedPlan
  /** Null after a note alone. */
  said: DayWord | null
  waits: Waiting | null
  /** Null without a script: the form stands below. */
  change: (() => void) | null
}) {
  const t = useTranslations('share.checkIn')
  return (
    <>
      <p className="reading-lede" role="status">
        {t(waits ?? 'saved')}
      </p>
      {said && <Said page={page} said={said} />}
      {change && (
        <button type="button" className="reading-link" onClick={change}>
          {t('change')}
        </button>
      )}
    </>
  )
}

function Said({ page, said }: { page: SharedPlan; said: DayWord }) {
  const t = useTranslations('share.checkIn')
  return (
    <>
      <ul className="reading-answers">
        {said.pain && (
          <li>
            {t('summaryPain', { value: said.pain.worst })}
            {said.pain.later !== null && (
              <p className="reading-small">
                {t('summaryLater', { later: said.pain.later, worst: said.pain.worst })}
              </p>
            )}
          </li>
        )}
        {said.painBefore !== undefined && <li>{t('saidBefore', { value: said.painBefore })}</li>}
        {said.painAfter !== undefined && <li>{t('saidAfter', { value: said.painAfter })}</li>}
        {said.amount && (
          <li>
            {t('amount')} <b>{t(said.amount)}</b>
          </li>
        )}
        {said.signs && <SaidSigns signs={said.signs} />}
        {said.effort && (
          <li>
            {t('effort')} <b>{t(said.effort)}</b>
          </li>
        )}
      </ul>
      {said.pain && <PainAnswer light={painLight(said.pain.worst, page.painRule)} page={page} />}
    </>
  )
}
