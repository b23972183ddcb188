import { expect, test } from 'vitest'
import { englishGrade, spanishEase } from '@/lib/catalog/texts/check/readability'
import english from '@/lib/i18n/messages/en/kept.json' with { type: 'json' }
import spanish from '@/lib/i18n/messages/es/kept.json' with { type: 'json' }

/** What is kept, read as one text; who reads it aloud ends at each line. */
const toText = (words: Record<string, string>) =>
  Object.values(words)
    .map((text) => text.replace('{clinic}', 'Elm Road').replace(/(?<![.?!])$/, '.'))
    .join(' ')

test('what is kept and who sees it is plain: grade 6 at most, easy in Spanish', () => {
  expect(englishGrade(toText(english))).toBeLessThanOrEqual(6)
  expect(spanishEase(toText(spanish))).toBeGreaterThanOrEqual(70)
})
