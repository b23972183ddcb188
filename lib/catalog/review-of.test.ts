import { expect, test } from 'vitest'
import { completeLocales } from '@/lib/i18n/locales'
import { builtInCatalog } from './catalog'
import reviews from './data/reviews.json' with { type: 'json' }
import { markOf, reviewOf, reviewTableSchema } from './review-of'

const text = builtInCatalog('en').get('clam').text
if (!text) throw new Error('The clamshell has a text.')

test('a text is a draft unless the table says otherwise of these very words', () => {
  expect(reviewOf('clam', 'en', text, { en: {}, es: {} })).toEqual({ state: 'draft' })
  const entry = { state: 'reviewed' as const, words: markOf(text), by: 'A. Reviewer, PT', on: '2026-11-28' }
  const table = { en: { clam: entry }, es: {} }
  expect(reviewOf('clam', 'en', text, table)).toEqual({ state: 'reviewed', by: entry.by, on: entry.on })
  expect(reviewOf('clam', 'es', text, table)).toEqual({ state: 'draft' })
  expect(reviewOf('clam', 'en', { ...text, stop: `${text.stop} Or your hip.` }, table)).toEqual({
    state: 'draft',
  })
})

test('the table is well formed, and names only items and words that there are', () => {
  const table = reviewTableSchema.parse(reviews)
  for (const locale of completeLocales)
    for (const [slug, { words }] of Object.entries(table[locale])) {
      const reviewed = builtInCatalog(locale).get(slug).text
      expect(reviewed && markOf(reviewed), slug).toBe(words)
    }
})
