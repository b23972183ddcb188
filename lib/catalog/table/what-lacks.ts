import { findFigure } from '@/lib/figure/find-figure'
import { type PlanLocale, planLocales } from '@/lib/i18n/locales'
import { type ItemFacts, type WrittenText, writtenTextSchema } from '../item'
import { checkText, comparePair } from '../texts/check/check-text'

/** What an item still needs: something to mend in its words, or a drawing. */
export type Lack = { part: PlanLocale | 'both languages' | 'drawing'; problem: string }

/** What is missing or breaks a rule in an item's words and pictures, in words for its author. */
export function whatLacks(
  slug: string,
  facts: ItemFacts,
  texts: Readonly<Partial<Record<PlanLocale, WrittenText>>>,
): Lack[] {
  const { en, es } = texts
  const lacks: Lack[] = planLocales.flatMap((locale) =>
    textProblems(texts[locale], facts, locale).map((problem) => ({ part: locale, problem })),
  )
  if (en && es) for (const problem of comparePair(en, es)) lacks.push({ part: 'both languages', problem })
  if (!findFigure(slug)) lacks.push({ part: 'drawing', problem: 'is missing' })
  return lacks
}

function textProblems(text: WrittenText | undefined, facts: ItemFacts, locale: PlanLocale): string[] {
  if (!text) return ['text is missing']
  const parsed = writtenTextSchema.safeParse(text)
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  const named = locale === 'en' && text.name !== facts.name ? [`name is not the table’s "${facts.name}"`] : []
  return [...named, ...checkText(text, facts, locale)]
}
