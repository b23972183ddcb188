import { z } from 'zod'
import { redFlag } from './red-flags'
import { screeningCards } from './screening-cards'
import { screeningAnswers } from './to-screening'

const cardNames = new Set(screeningCards.map(({ card }) => card))

/**
 * The answers of one screening, by red flag. `unknown` is what nobody asked or nobody knew: it is not a no. `cards` are
 * the cards that were answered with one no for all they open.
 */
export const screeningSchema = z.strictObject({
  rows: z
    .record(
      z.string().refine((code) => redFlag(code) !== undefined),
      z.enum(screeningAnswers),
    )
    .refine((rows) => Object.keys(rows).length > 0),
  cards: z.array(z.string().refine((card) => cardNames.has(card))).max(screeningCards.length),
})
export type ScreeningGiven = z.infer<typeof screeningSchema>
