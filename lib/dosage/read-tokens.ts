import type { DosedItem } from './dosed-item'
import { doseRules } from './grammar/dose-rules'
import type { TypedValue } from './grammar/rule'

type Span = { start: number; end: number }
export type TypedToken = Span & { text: string; values: TypedValue[] }
export type UnreadWord = Span & { text: string }

const separator = /(?:[\s,;·•@()|]|\.(?!\d)|\/(?=\s)|(?<=\s)[-+](?=\s))+/uy
/** Words that join two others and say nothing themselves. */
const joining =
  /(?:and|y|with|w\/|con|plus|then|luego|the|an?(?=\s+\p{L})|una?(?=\s+\p{L})|do|haga|keep|please|(?:while|when)\s+awake|while\s+you\s+are\s+awake|(?:at|a)(?=\s*(?:\d|rpe|rir)))(?![\p{L}\d_-])/iuy

/** Characters that stand for one another when typed; each keeps its place, so that offsets hold. */
function normalize(text: string): string {
  return text
    .replace(/[×✕✖*]/g, 'x')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[″“”]/g, '"')
    .replace(/[′’‘]/g, "'")
    .replace(/\u00a0/g, ' ')
}

/**
 * The words of a typed dose with what each says, the words that say nothing known, and the clinician's condition,
 * which follows a "?". Offsets are characters of the text as typed.
 */
export function readTokens(
  typed: string,
  item: DosedItem,
): { tokens: TypedToken[]; unread: UnreadWord[]; condition?: string } {
  const { dose, condition } = splitCondition(typed)
  const clean = normalize(dose)
  const tokens: TypedToken[] = []
  const unread: UnreadWord[] = []
  let at = 0
  while (at < clean.length) {
    const next = skip(clean, at, separator)
    if (next !== at) {
      at = next
      continue
    }
    const found = matchAt(clean, dose, at, item)
    const joined = found ? at : skip(clean, at, joining)
    if (found)
      tokens.push({ start: at, end: found.end, text: dose.slice(at, found.end), values: found.values })
    else if (joined === at) {
      const end = at + (/^(?:[^\s,;()]+|.)/su.exec(clean.slice(at))?.[0].length ?? 1)
      unread.push({ start: at, end, text: dose.slice(at, end) })
      at = end
      continue
    }
    at = found ? found.end : joined
  }
  return { tokens, unread, ...(condition ? { condition } : {}) }
}

function skip(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

function matchAt(clean: string, text: string, at: number, item: DosedItem) {
  for (const { pattern, raw, read } of doseRules) {
    pattern.lastIndex = at
    const match = pattern.exec(raw ? text : clean)
    const values = match && read(match, item)
    if (match && values) return { values, end: at + match[0].trimEnd().length }
  }
  return null
}

/** The first "?" that stands outside quotes ends the dose. */
function splitCondition(text: string): { dose: string; condition?: string } {
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\' && quoted) at++
    else if (text[at] === '"' && (quoted || !/\d/.test(text[at - 1] ?? ''))) quoted = !quoted
    else if (text[at] === '?' && !quoted)
      return { dose: text.slice(0, at), condition: text.slice(at + 1).trim() }
  }
  return { dose: text }
}
