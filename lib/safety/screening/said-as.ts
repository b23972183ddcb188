import type { PlanLocale } from '@/lib/i18n/locales'
import { redFlag } from './red-flags'
import { screeningCards } from './screening-cards'
import type { ScreeningAnswer } from './to-screening'

/**
 * What was answered like this, in words for a doctor: a card by its title where all of it was, and otherwise each red
 * flag by what it looks for. Nothing of what is asked in private.
 */
export function saidAs(
  answer: ScreeningAnswer,
  rows: Readonly<Record<string, ScreeningAnswer>>,
  locale: PlanLocale,
): string[] {
  const said = screeningCards.flatMap(({ title, opens, asked }) => {
    const codes = opens.map(({ code }) => code).filter((code) => rows[code] !== undefined)
    if (codes.length === 0 || asked.includes('first')) return []
    if (codes.every((code) => rows[code] === answer)) return [title[locale]]
    return codes
      .filter((code) => rows[code] === answer)
      .flatMap(
        (code) =>
          redFlag(code)
            ?.finding[locale].split(/[:;(]|\. /)[0]
            ?.trim() ?? [],
      )
  })
  return [...new Set(said)]
}
