'use client'
import { useTranslations } from 'use-intl'
import type { ReadMessage } from '@/lib/adherence/message/message'
import type { WrittenQuestion } from '@/lib/adherence/written-question'
import { AnswerQuote } from './answer-quote'
import { useMessageTime } from './use-message-time'

/** What the patient wrote, open or answered: whether the clinic has it, whether somebody there has looked, and the answer. */
export function WrittenNotes({
  questions,
  messages,
  id,
}: {
  questions: readonly WrittenQuestion[]
  messages: readonly ReadMessage[]
  id: string
}) {
  const t = useTranslations('share.written')
  const toTime = useMessageTime()
  const toState = ({ at, seenAt, waiting }: WrittenQuestion) => {
    if (waiting) return t('waiting')
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
              <p className="reading-small">
                <b>{t(answers.length > 0 ? 'answered' : 'open')}.</b> {toState(question)}
              </p>
              {answers.map((answer) => (
                <AnswerQuote key={answer.id} message={answer}>
                  <p>{answer.text}</p>
                </AnswerQuote>
              ))}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
