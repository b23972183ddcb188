import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { PlanLocale } from '@/lib/i18n/locales'
import reviews from './data/reviews.json' with { type: 'json' }
import type { ItemText } from './item'

/** How far the words of an item have come in one language: docs/clinical-review.md says what each state takes. */
export const reviewStates = ['draft', 'back-checked', 'reviewed'] as const
export type ReviewState = (typeof reviewStates)[number]
export type Review = { state: ReviewState; by?: string; on?: string }

/** An entry of `data/reviews.json`; `words` is the mark of the text that was looked at. */
const reviewEntrySchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('back-checked'), words: z.string(), on: z.iso.date() }),
  z.strictObject({
    state: z.literal('reviewed'),
    words: z.string(),
    by: z.string().min(3),
    on: z.iso.date(),
  }),
])
export const reviewTableSchema = z.strictObject({
  en: z.record(z.string(), reviewEntrySchema),
  es: z.record(z.string(), reviewEntrySchema),
})
export type ReviewTable = z.infer<typeof reviewTableSchema>

/**
 * The state of a text: a draft unless the table says otherwise of these very words. A text that changed after it was
 * looked at is a draft again.
 */
export function reviewOf(
  slug: string,
  locale: PlanLocale,
  text: ItemText,
  table: ReviewTable = reviews as ReviewTable,
): Review {
  const entry = table[locale][slug]
  if (!entry || entry.words !== markOf(text)) return { state: 'draft' }
  const { words: _, ...review } = entry
  return review
}

/** The mark of a text: 16 characters that change with any of its words. */
export function markOf(text: ItemText): string {
  const { title, start, move, feel, stop, why, short, alt } = text
  const words = JSON.stringify([title, start, move, feel, stop, why ?? '', ...(short ? [short] : []), alt])
  return createHash('sha256').update(words).digest('base64url').slice(0, 16)
}
