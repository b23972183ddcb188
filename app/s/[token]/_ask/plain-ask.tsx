import { useTranslations } from 'use-intl'
import type { AnswerTime } from '@/lib/clinic/answer-time'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { AskForm } from './ask-form'
import { toFirstName } from './first-name'
import { useAnswerTime } from './use-answer-time'

/** A question to the therapist where no script runs; what was written before stands under Today. */
export function PlainAsk({
  page,
  answerTime,
  action,
  formId,
  day,
}: {
  page: SharedPlan
  answerTime: AnswerTime | null
  action: string
  formId: string
  day: string
}) {
  const t = useTranslations('share.ask')
  return (
    <section className="reading-page" data-narrow id="ask" aria-labelledby="ask-title">
      <h2 id="ask-title">{t('title', { name: toFirstName(page) })}</h2>
      <p className="reading-lede">{useAnswerTime(page, answerTime)}</p>
      <AskForm page={page} action={action} formId={formId} day={day} />
    </section>
  )
}
