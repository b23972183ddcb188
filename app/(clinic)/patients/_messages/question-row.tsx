'use client'

import { useTranslations } from 'next-intl'
import type { Question } from '@/lib/adherence/alert/alert'
import type { PlanMessage } from '@/lib/adherence/message/message'
import { AnswerForm } from './answer-form'
import { MessageRow } from './message-row'
import { useAskedWords } from './use-asked-words'
import type { MessageActs } from './use-messages'
import { useTimeWords } from './use-time-words'

/** A question of the patient, open or answered: with its answer, or with the field to answer in. */
export function QuestionRow({
  question,
  answers,
  name,
  timeZone,
  may,
  acts,
}: {
  question: Question
  answers: readonly PlanMessage[]
  /** The patient's first name. */
  name: string
  timeZone: string
  may: boolean
  acts: MessageActs
}) {
  const t = useTranslations('talk')
  const toTime = useTimeWords(timeZone)
  const toAsked = useAskedWords()
  const isOpen = answers.length === 0
  return (
    <li className="grid gap-1.5 border-line border-b py-2.5">
      <div className="grid gap-0.5">
        <p className="text-12 text-ink-2">
          <b className="font-semibold text-ink">{name}</b>, {toTime(question.raisedAt)} ·{' '}
          <span className={isOpen ? 'font-semibold text-ink' : undefined}>
            {t(isOpen ? 'open' : 'answered')}
          </span>
        </p>
        {question.asked && <p className="font-medium">{toAsked(question.asked)}</p>}
        <p className="max-w-[62ch] whitespace-pre-line font-patient text-16">{question.text}</p>
      </div>
      {answers.map((message) => (
        <MessageRow key={message.id} {...{ message, name, timeZone, may, acts }} lines={[]} />
      ))}
      {isOpen && may && (
        <AnswerForm
          question={question.text}
          busy={acts.busy}
          onAnswer={(text) => acts.answer(question.planId, question.id, text)}
        />
      )}
    </li>
  )
}
