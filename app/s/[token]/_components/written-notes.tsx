'use client'
import { useTranslations } from 'use-intl'
import { useWritten } from '@/app/_patient/written'
import type { ReadMessage } from '@/lib/adherence/message/message'
import type { WrittenQuestion } from '@/lib/adherence/written-question'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { AskedLine } from '../_ask/asked-line'
import { ChangedSince } from '../_ask/changed-since'
import { AnswerQuote } from './answer-quote'
import { useMessageTime } from './use-message-time'

/** What the patient wrote, open or answered: whether the clinic has it, whether somebody there has looked, and the answer. */
export function WrittenNotes({
  page,
  action,
  questions,
  messages,
  id,
}: {
  page: SharedPlan
  /** Where check-ins go. */
  action: string
  questions: readonly WrittenQuestion[]
  messages: readonly ReadMessage[]
  id: string
}) {
  const t = useTranslations('share.written')
  const toTime = useMessageTime()
  const written = useWritten()
  const toState = ({ at, seenAt, waiting }: WrittenQuestion) => {
    if (waiting) return t(waiting === 'kept' ? 'waiting' : waiting)
    return seenAt ? t('seen', { time: toTime(at), seen: toTime(seenAt) }) : t('sent', { time: toTime(at) })
  }
  if (questions.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('title')}</h2>
      <ul className="reading-written">
        {questions.map((question) => {
          const answers = messages.filter(({ answers: asked }) => asked === question.id)
          return (
            <li key={question.id}>
              <p>{question.text}</p>
              {question.asked && <AskedLine asked={question.asked} page={page} />}
              <p className="reading-small">
                <b>{t(answers.length > 0 ? 'answered' : 'open')}.</b> {toState(question)}
              </p>
              {answers.map((answer) => (
                <AnswerQuote key={answer.id} message={answer}>
                  <p {...written}>{answer.text}</p>
                </AnswerQuote>
              ))}
              {answers.length > 0 &&
                question.version !== undefined &&
                question.version < page.versionNumber && (
                  <ChangedSince page={page} version={question.version} action={action} />
                )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
