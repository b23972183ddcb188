import type { PlanLocale } from './locales'
import type { Area, Messages } from './messages'
import { toTranslator } from './translator'

type Paths<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Paths<Tree[Key]>}`
}[keyof Tree & string]

/** A message of the program: its area and its key, "plan.file.slug". */
export type MessageCode = { [Name in Area]: `${Name}.${Paths<Messages[Name]>}` }[Area]

/** What is to be said, in no language yet: a message by its code, with what it takes. */
export type Said = { code: MessageCode; params: { readonly [name: string]: Saying | number } }

/** What is to be said, words that stand as they are, such as what somebody typed, or several of them, a line each. */
export type Saying = Said | string | readonly Saying[]

/** A message to be said, with its parameters. */
export function said(code: MessageCode, params: Said['params'] = {}): Said {
  return { code, params }
}

type Translate = (key: string, values: object) => string

/** What is to be said, in the words of a language. RangeError for one whose words are not there. */
export function inWords(saying: Saying, locale: PlanLocale): string {
  if (typeof saying === 'string') return saying
  if (isList(saying)) return saying.map((one) => inWords(one, locale)).join('\n')
  const [area, ...keys] = saying.code.split('.')
  const params = Object.entries(saying.params).map(([name, value]) => [
    name,
    typeof value === 'number' ? value : inWords(value, locale),
  ])
  // Code and parameters fit each other where they were made; no one signature can say so for all of them.
  const translate = toTranslator(locale, area as Area) as unknown as Translate
  return translate(keys.join('.'), Object.fromEntries(params))
}

function isList(saying: Said | readonly Saying[]): saying is readonly Saying[] {
  return Array.isArray(saying)
}
