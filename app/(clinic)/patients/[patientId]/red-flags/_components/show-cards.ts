import type { PlanLocale } from '@/lib/i18n/locales'
import type { AskedCard } from '@/lib/safety/screening/cards-to-ask'
import { fillNumbers, type NumberWords } from '@/lib/safety/screening/fill-numbers'
import { isPrivate } from '@/lib/safety/screening/is-private'
import { closesPlans, partQuestion, type Urgency, urgencies } from '@/lib/safety/screening/red-flag'
import { redFlag } from '@/lib/safety/screening/red-flags'

export type ShownRow = { code: string; urgency: Urgency; asked: string; act: string; closes: boolean }

/** A card with the words of one language. */
export type ShownCard = {
  card: string
  title: string
  question: string
  /** The gravest of its rows. */
  urgency: Urgency
  private: boolean
  rows: ShownRow[]
}

/** The cards in the words of a language, with the numbers to call. */
export function showCards(
  cards: readonly AskedCard[],
  locale: PlanLocale,
  numbers: NumberWords,
): ShownCard[] {
  return cards.map(({ card, title, question, opens }) => {
    const rows = opens.flatMap((code): ShownRow[] => {
      const known = redFlag(code)
      if (!known) return []
      const words = partQuestion(fillNumbers(known.question[locale], numbers))
      return [{ code, urgency: known.urgency, ...words, closes: closesPlans(known) }]
    })
    return {
      card,
      title: title[locale],
      question: question[locale],
      urgency: urgencies.find((urgency) => rows.some((row) => row.urgency === urgency)) ?? 'routine',
      private: opens.some(isPrivate),
      rows,
    }
  })
}
