'use client'

import { useTranslations } from 'next-intl'
import { classNames } from '@/app/_ui/class-names'
import { Icon } from '@/app/_ui/icon'
import { Segment } from '@/app/_ui/segment'
import type { ScreeningAnswer } from '@/lib/safety/screening/to-screening'
import type { ShownCard } from './show-cards'
import type { Question, useScreening } from './use-screening'

const answers = ['yes', 'no', 'unknown'] as const

/** A group: its question, and one for each thing it stands for once it was not denied. */
export function ScreeningCardRows({
  card,
  name,
  screening: { questions, answerOf, setAnswer },
  current,
}: {
  card: ShownCard
  name: string
  screening: ReturnType<typeof useScreening>
  current: string | null
}) {
  const t = useTranslations('screening')
  const own = questions.filter((question) => question.card.card === card.card)
  const wordsOf = ({ code }: Question) => card.rows.find((row) => row.code === code)?.asked ?? card.question
  return (
    <section aria-label={card.title} className="mb-5 break-inside-avoid">
      <h2 className="flex items-baseline gap-2 border-ink border-b pb-1.5 text-14 font-semibold">
        {card.title}
        <span className="text-12 font-normal text-ink-2">{t(`urgency.${card.urgency}`)}</span>
      </h2>
      {card.private && <p className="pt-1.5 text-12 text-ink-2">{t('private')}</p>}
      {own.map((question) => (
        <QuestionRow
          key={question.id}
          question={question}
          number={questions.indexOf(question) + 1}
          words={wordsOf(question)}
          answer={answerOf(question)}
          isCurrent={question.id === current}
          onAnswer={(answer) => setAnswer(question, answer)}
        >
          <YesWords question={question} answer={answerOf(question)} name={name} />
        </QuestionRow>
      ))}
    </section>
  )
}

function QuestionRow({
  question,
  number,
  words,
  answer,
  isCurrent,
  onAnswer,
  children,
}: {
  question: Question
  number: number
  words: string
  answer: ScreeningAnswer | undefined
  isCurrent: boolean
  onAnswer: (answer: ScreeningAnswer) => void
  children: React.ReactNode
}) {
  const t = useTranslations('screening.answer')
  return (
    <div
      data-question={question.id}
      className={classNames(
        'grid grid-cols-[2rem_minmax(0,1fr)_auto] items-center gap-x-2 gap-y-1 border-line border-b py-1.5 max-tablet:grid-cols-[2rem_minmax(0,1fr)]',
        question.code !== null && 'ps-4',
        isCurrent && 'bg-accent-tint shadow-[-3px_0_0_var(--accent)]',
      )}
    >
      <span className="ps-2 text-12 text-ink-2 tabular-nums">{number}</span>
      <span className={classNames('font-patient text-14', question.code === null && 'font-medium')}>
        {words}
      </span>
      <Segment
        label={words}
        choices={answers.map((value) => ({ value, label: t(value) }))}
        value={answer ?? null}
        onValueChange={onAnswer}
        className="max-tablet:col-start-2"
      />
      {children}
    </div>
  )
}

/** What a yes means, as soon as it is said. */
function YesWords({
  question: { card, code },
  answer,
  name,
}: {
  question: Question
  answer: ScreeningAnswer | undefined
  name: string
}) {
  const t = useTranslations('screening')
  const [only] = card.rows
  const row = code === null ? card.rows.length === 1 && only : card.rows.find((one) => one.code === code)
  if (answer !== 'yes' || !row) return null
  return (
    <div className="col-span-full grid gap-0.5 ps-10 text-13">
      <p className="flex gap-1.5 font-semibold">
        <Icon name={row.closes ? 'stop' : 'warn'} className="mt-0.5" />
        {t('act', { act: row.act })}
      </p>
      {row.closes && <p className="text-12">{t('closes', { name })}</p>}
    </div>
  )
}
