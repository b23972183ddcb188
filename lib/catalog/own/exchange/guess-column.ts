import { type PlanLocale, planLocales } from '@/lib/i18n/locales'
import { headerWords, languageWords } from './header-words'
import { type ItemColumn, itemColumns, wordColumns } from './item-columns'
import { sayColumn } from './say-column'

/** What a header was taken to mean: null where it means nothing that an item has. */
export type GuessedColumn = ItemColumn | null

/** The columns that a file's headers mean; a second header for the same column means none. */
export function guessColumns(headers: readonly string[]): GuessedColumn[] {
  const taken = new Set<ItemColumn>()
  return headers.map((header) => {
    const column = guessColumn(header)
    if (!column || taken.has(column)) return null
    taken.add(column)
    return column
  })
}

/** The column that a header means, as the program or a clinic writes it, in any language. */
export function guessColumn(header: string): GuessedColumn {
  const written = known.get(fold(header))
  if (written) return written
  const words = header.split(/[\s()[\]_.:/-]+/).filter((word) => word !== '')
  const locale = planLocales.find((each) => inList(languageWords[each], words.at(-1) ?? ''))
  const base = locale && known.get(fold(words.slice(0, -1).join('')))
  return base ? (itemColumns.find((column) => column === `${base.split(' ')[0]} ${locale}`) ?? null) : null
}

/** Lower case, without accents, spaces and signs. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '')
}

const known = new Map<string, ItemColumn>()
for (const locale of planLocales)
  for (const column of itemColumns) known.set(fold(sayColumn(column, locale)), column)
for (const column of itemColumns) known.set(fold(column), column)
for (const [name, byLocale] of Object.entries(headerWords))
  for (const [locale, words] of Object.entries(byLocale) as [PlanLocale, string][])
    for (const word of words.split(',')) {
      const isWord = wordColumns.some((each) => each === name)
      const column = (isWord ? `${name} ${locale}` : name) as ItemColumn
      if (!known.has(fold(word))) known.set(fold(word), column)
    }

function inList(words: string, word: string): boolean {
  return words.split(',').some((each) => fold(each) === fold(word))
}
