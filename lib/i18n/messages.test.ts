import { describe, expect, it } from 'vitest'
import { completeLocales } from './locales'
import { getMessages } from './messages'

type Tree = { [key: string]: string | Tree }

/** Every message by its path. */
function flat(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : flat(value, `${path}${key}.`),
  )
}

/** The arguments of an ICU message, those in the branches of a plural or select included; what is quoted is text. */
function argumentsOf(message: string): Set<string> {
  const found = new Set<string>()
  // Two of them are an apostrophe, and quote nothing.
  readText(message.replaceAll("''", '’').replace(/'[^']*[{}][^']*'/g, ''), 0, found)
  return found
}

/** Reads text up to the brace that closes it; returns the place after. */
function readText(text: string, from: number, found: Set<string>): number {
  let at = from
  while (at < text.length && text[at] !== '}') {
    if (text[at] !== '{') {
      at += 1
      continue
    }
    const name = /^\{\s*(\w+)\s*/.exec(text.slice(at))
    found.add(name?.[1] ?? '')
    at += name?.[0].length ?? 1
    while (at < text.length && text[at] !== '}')
      at = text[at] === '{' ? readText(text, at + 1, found) : at + 1
    at += 1
  }
  return at + 1
}

const tags = (message: string) => [...message.matchAll(/<\/?\w+>/g)].map(([tag]) => tag).toSorted()

/** Words that are the same in both languages, and what is made of signs and placeholders. */
const same = new Set(
  'core,pelvis,normal,plan,s plinth,plinth,enter,esc,min,color,ctrl z,ctrl k,irritable,english,español,tibial,sural,femoral,radial'.split(
    ',',
  ),
)

describe.each(completeLocales)('messages in %s as they are built', (locale) => {
  it('say something whatever their arguments: what is left empty is not asked for', () => {
    const messages = flat(getMessages(locale) as unknown as Tree)
    const empty = messages.filter(([, message]) =>
      /^\{[^{}]*(\{[^{}]*\}[^{}]*)*\{\}[^{}]*(\{[^{}]*\}[^{}]*)*\}$/.test(message),
    )
    expect(empty.map(([path]) => path)).toEqual([])
  })

  it('name no style of a number, day or time: what formats them in a page knows skeletons alone', () => {
    const messages = flat(getMessages(locale) as unknown as Tree)
    const styled = messages.filter(([, message]) => /,\s*(number|date|time)\s*,(?!\s*::)/.test(message))
    expect(styled.map(([path]) => path)).toEqual([])
  })
})

describe.each(completeLocales.filter((locale) => locale !== 'en'))('messages in %s', (locale) => {
  const english = flat(getMessages('en') as unknown as Tree)
  const other = new Map(flat(getMessages(locale) as unknown as Tree))

  it('have the keys of the English ones, and no others', () => {
    expect([...other.keys()].toSorted()).toEqual(english.map(([path]) => path).toSorted())
  })

  // A dose hands every language all it may need, and its sentences have tests of their own (lib/dosage).
  it.each(english.filter(([path]) => !path.startsWith('dosage.')))(
    '%s takes the same arguments and marks',
    (path, message) => {
      const words = other.get(path) ?? ''
      const [mine, theirs] = [argumentsOf(words), argumentsOf(message)]
      // English has no genders.
      mine.delete('gender')
      expect(mine).toEqual(theirs)
      expect(tags(words)).toEqual(tags(message))
    },
  )

  it('are no English that was left', () => {
    const left = english.filter(([path, message]) => {
      const words = message
        .replace(/\{[^{}]*\}|<[^>]*>|[^\p{L} ]/gu, ' ')
        .trim()
        .toLowerCase()
        .replace(/\s+/g, ' ')
      return other.get(path) === message && /\p{L}{3}/u.test(words) && !same.has(words)
    })
    expect(left.map(([path]) => path)).toEqual([])
  })
})

describe('argumentsOf', () => {
  it('finds them in branches, and not in quotes', () => {
    const message = "{a} and {b, plural, one {# of {c}} other {'{d}' of {e, number}}}"
    expect([...argumentsOf(message)]).toEqual(['a', 'b', 'c', 'e'])
    expect([...argumentsOf("unknown option ''{found}''")]).toEqual(['found'])
  })
})
