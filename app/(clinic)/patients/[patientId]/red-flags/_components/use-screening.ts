'use client'

import { useState } from 'react'
import { type CardAnswer, type ScreeningAnswer, toScreening } from '@/lib/safety/screening/to-screening'
import type { ShownCard } from './show-cards'

/** A question as it stands on the screen: a card's own, or that of a row which a card opened. */
export type Question = { id: string; card: ShownCard; code: string | null }

/** The answers of one screening, and the questions that are open by them, in their order. */
export function useScreening(cards: readonly ShownCard[], before: Readonly<Record<string, ScreeningAnswer>>) {
  const [answers, setAnswers] = useState(() => toAnswers(cards, before))
  const questions = cards.flatMap((card): Question[] => [
    { id: card.card, card, code: null },
    ...(isOpened(card, answers.get(card.card)?.answer)
      ? card.rows.map(({ code }) => ({ id: `${card.card} ${code}`, card, code }))
      : []),
  ])
  const answerOf = ({ card, code }: Question): ScreeningAnswer | undefined => {
    const given = answers.get(card.card)
    return code === null ? given?.answer : given?.rows[code]
  }
  const setAnswer = ({ card, code }: Question, answer: ScreeningAnswer) =>
    setAnswers((now) => {
      const given = now.get(card.card) ?? { rows: {} }
      const [only] = card.rows
      const row = code ?? (card.rows.length === 1 ? only?.code : undefined)
      const next = {
        ...given,
        ...(code === null ? { answer } : {}),
        rows: row === undefined ? given.rows : { ...given.rows, [row]: answer },
      }
      return new Map(now).set(card.card, next)
    })
  return {
    questions,
    answerOf,
    setAnswer,
    answered: questions.filter((question) => answerOf(question) !== undefined).length,
    result: () =>
      toScreening(
        cards.map(({ card, rows }) => ({ card, opens: rows.map(({ code }) => code) })),
        answers,
      ),
  }
}

/** A card of several rows that was not denied is asked row by row: not sure is no no. */
export function isOpened({ rows }: ShownCard, answer: ScreeningAnswer | undefined): boolean {
  return rows.length > 1 && (answer === 'yes' || answer === 'unknown')
}

/** What the same person asked a little while ago stands there with its answer. */
function toAnswers(
  cards: readonly ShownCard[],
  before: Readonly<Record<string, ScreeningAnswer>>,
): ReadonlyMap<string, CardAnswer> {
  return new Map(
    cards.flatMap(({ card, rows }): [string, CardAnswer][] => {
      const known = rows.flatMap(({ code }) => {
        const answer = before[code]
        return answer === undefined ? [] : [[code, answer] as const]
      })
      if (known.length < rows.length || known.every(([, answer]) => answer === 'unknown')) return []
      const isDenied = known.every(([, answer]) => answer === 'no')
      const answered = known.filter(([, answer]) => answer !== 'unknown')
      return [
        [card, isDenied ? { answer: 'no', rows: {} } : { answer: 'yes', rows: Object.fromEntries(answered) }],
      ]
    }),
  )
}
