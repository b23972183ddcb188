import type { TextPart } from '@/lib/rich-text'

/** What the tokens of a text stand for. */
export type TokenWords = {
  /** A side word that agrees with the noun before it; languages without gender ignore it. */
  side: (gender: 'f' | 'm') => string
  other: (gender: 'f' | 'm') => string
  /** The place of the line, itself with tokens. */
  place: string
  /** The place as it was typed. */
  site: string
  emergency: () => string
  crisis: string
}

const tokens = /(\{(?:side|other)(?::[fm])?\}|\{(?:place|site|emergency|crisis)\})/

/** A line of a text with its tokens in words: sides and numbers strong, sides marked as such. */
export function fillTokens(line: string, words: TokenWords): TextPart[] {
  return line
    .split(tokens)
    .filter((piece) => piece !== '')
    .flatMap((piece) => toParts(piece, words))
}

function toParts(piece: string, words: TokenWords): TextPart[] {
  const [, name, gender = 'm'] = /^\{(\w+)(?::(\w))?\}$/.exec(piece) ?? []
  switch (name) {
    case 'side':
    case 'other':
      return [{ text: words[name](gender === 'f' ? 'f' : 'm'), strong: true, side: true }]
    case 'place':
      return fillTokens(words.place, words)
    case 'site':
      return [{ text: words.site }]
    case 'emergency':
      return [{ text: words.emergency(), strong: true }]
    case 'crisis':
      return [{ text: words.crisis, strong: true }]
    default:
      return [{ text: piece }]
  }
}
