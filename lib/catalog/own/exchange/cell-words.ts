import { type PlanLocale, planLocales } from '@/lib/i18n/locales'
import { getMessages } from '@/lib/i18n/messages'
import { fold } from './guess-column'
import { codesOf, type ItemColumn } from './item-columns'
import type { SayCode } from './to-item-row'

/** The word for a code in a language; the code itself where it has no words. */
export function wordFor(column: ItemColumn, code: string, locale: PlanLocale): string {
  return tablesOf(locale)[column]?.[code] ?? code
}

/** The codes of a row in the words of a language, for toItemRow. */
export function wordsIn(locale: PlanLocale): SayCode {
  return (column, code) => wordFor(column, code, locale)
}

/** The code that a cell means: the code, or the word for it in any language. Null where there is none. */
export function findCode(column: ItemColumn, text: string): string | null {
  return codesByWord(column).get(fold(text)) ?? null
}

function tablesOf(locale: PlanLocale): Partial<Record<ItemColumn, Record<string, string>>> {
  const { catalog, common, own } = getMessages(locale)
  return {
    kind: common.kind,
    regions: catalog.region,
    position: catalog.position,
    equipment: catalog.equipment,
    sideRule: catalog.sideRule,
    sideMeans: own.exchange.sideMeans,
    limb: catalog.limb,
    activity: own.activity,
  }
}

const found = new Map<ItemColumn, Map<string, string>>()

/** Codes come before words: where a word is also a code, it is the code. */
function codesByWord(column: ItemColumn): Map<string, string> {
  const before = found.get(column)
  if (before) return before
  const codes = codesOf[column] ?? []
  const byWord = new Map(codes.map((code) => [fold(code), code]))
  for (const locale of planLocales)
    for (const code of codes) {
      const word = fold(wordFor(column, code, locale))
      if (!byWord.has(word)) byWord.set(word, code)
    }
  found.set(column, byWord)
  return byWord
}
