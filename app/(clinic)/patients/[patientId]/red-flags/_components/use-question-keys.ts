'use client'

import { useTranslations } from 'next-intl'
import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { ScreeningAnswer } from '@/lib/safety/screening/to-screening'
import { isOpened, type Question, type useScreening } from './use-screening'

/**
 * One key answers the question that has the focus and moves on to the next; arrows move without answering. After the
 * last question the focus is on what saves.
 */
export function useQuestionKeys(
  { questions, setAnswer }: ReturnType<typeof useScreening>,
  save: RefObject<HTMLButtonElement | null>,
) {
  const t = useTranslations('screening')
  const list = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const [told, setTold] = useState('')
  // Where the focus goes once what was just answered is drawn: a question, or what saves.
  const [next, setNext] = useState<{ id: string | null } | null>({ id: questions[0]?.id ?? null })
  useEffect(() => {
    if (next === null) return
    setNext(null)
    if (next.id === null) save.current?.focus()
    else focusQuestion(list.current, next.id)
  }, [next, save])

  const answerBy = new Map<string, ScreeningAnswer>(
    (['yes', 'no', 'unknown'] as const).flatMap((answer, index) => [
      [t(`key.${answer}`), answer],
      [String(index + 1), answer],
    ]),
  )

  const answer = (question: Question, given: ScreeningAnswer) => {
    setAnswer(question, given)
    const opens = question.code === null && isOpened(question.card, given)
    if (opens) setTold(t('opened', { count: question.card.rows.length, title: question.card.title }))
    setNext({
      id: opens ? `${question.id} ${question.card.rows[0]?.code}` : after(questions, question, given),
    })
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const id = toQuestionId(event.target)
    const at = questions.findIndex((question) => question.id === id)
    const question = questions[at]
    if (!question) return
    const given = answerBy.get(event.key.toLowerCase())
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (given === undefined && step === 0) return
    event.preventDefault()
    if (given !== undefined) return answer(question, given)
    const to = questions[at + step]
    if (to) focusQuestion(list.current, to.id)
    else if (step > 0) save.current?.focus()
  }

  const onFocus = (event: FocusEvent<HTMLElement>) => setCurrent(toQuestionId(event.target))
  return { list, current, told, onKeyDown, onFocus }
}

/** The question after one that was answered; a no takes the rows that its card had opened away. */
function after(questions: readonly Question[], question: Question, given: ScreeningAnswer): string | null {
  const rest = questions.slice(questions.indexOf(question) + 1)
  const isGone = ({ card }: Question) =>
    question.code === null && given === 'no' && card.card === question.card.card
  return rest.find((one) => !isGone(one))?.id ?? null
}

function focusQuestion(list: HTMLElement | null, id: string): void {
  const row = list?.querySelector<HTMLElement>(`[data-question="${CSS.escape(id)}"]`)
  const radio = row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector<HTMLElement>('input')
  radio?.focus()
  row?.scrollIntoView({ block: 'nearest' })
}

function toQuestionId(target: EventTarget): string | null {
  return target instanceof Element
    ? (target.closest<HTMLElement>('[data-question]')?.dataset.question ?? null)
    : null
}
