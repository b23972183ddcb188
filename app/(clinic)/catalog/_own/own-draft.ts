import type { OwnItem, OwnWords } from '@/lib/catalog/own/own-item'
import { isWordless } from '@/lib/catalog/own/own-item'
import type { PlanLocale } from '@/lib/i18n/locales'
import { type FieldConflict, mergeFields } from '@/lib/plan/merge-fields'

type Facts = Omit<OwnItem, 'texts'>

/** Merges what two people made of an item: who changed a field wins; where both did, mine stays and is named by its path. */
export function mergeOwnItems(
  base: OwnItem,
  mine: OwnItem,
  theirs: OwnItem,
): { item: OwnItem; both: string[] } {
  const [{ texts: _, ...baseFacts }, { texts: __, ...facts }, { texts: ___, ...theirFacts }] = [
    base,
    mine,
    theirs,
  ]
  const names = Object.keys(facts) as (keyof Facts)[]
  const merged = mergeFields(names, baseFacts, facts, theirFacts)
  const en = mergeWords('en', base, mine, theirs)
  const es = mergeWords('es', base, mine, theirs)
  const both = [merged.conflicts, en.conflicts, es.conflicts].flatMap((some) =>
    some.map(({ field }) => field),
  )
  return { item: { ...merged.value, texts: { en: en.words, es: es.words } }, both: [...new Set(both)] }
}

function mergeWords(
  locale: PlanLocale,
  base: OwnItem,
  mine: OwnItem,
  theirs: OwnItem,
): { words: OwnWords | null; conflicts: FieldConflict[] } {
  const [before, here, there] = [base, mine, theirs].map(({ texts }) => texts[locale])
  if (here && there) {
    const fields = Object.keys(here) as (keyof OwnWords & string)[]
    const { value, conflicts } = mergeFields(fields, before ?? null, here, there)
    return { words: value, conflicts }
  }
  // A language that one of them took out or wrote: nothing that was written is dropped.
  return { words: here ?? (before ? null : (there ?? null)), conflicts: [] }
}

/** As it is sent: without spaces around, and without a language in which nothing is typed. */
export function toSent(item: OwnItem): OwnItem {
  const trimmed = trim(item)
  const { en, es } = trimmed.texts
  return {
    ...trimmed,
    texts: { en: en && !isWordless(en) ? en : null, es: es && !isWordless(es) ? es : null },
  }
}

function trim<Value>(value: Value): Value {
  if (typeof value === 'string') return value.trim() as Value
  if (Array.isArray(value)) return value.map(trim).filter((entry) => entry !== '') as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, trim(entry)])) as Value
}
