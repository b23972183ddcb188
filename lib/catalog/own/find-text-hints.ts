import { hasCode } from '@/lib/dosage/dosed-item'
import { undosedKinds } from '@/lib/dosage/kind'
import type { PlanLocale } from '@/lib/i18n/locales'
import { findForbidden, findLongSentences, type ReadingScore, scoreReading } from '../texts/check/reading'
import { stopRules, writtenSides } from '../texts/check/word-rules'
import type { OwnItem, OwnWords } from './own-item'

/** What would make a text easier to read and follow; none of it keeps it from being saved. */
export type TextHint =
  | { kind: 'long'; words: number; sentence: string }
  | { kind: 'word'; word: string }
  | { kind: 'side' }
  | { kind: 'stop'; codes: string }

const mostHints = 6

/** How the words of an own item read in a language, and what to change, by the rules of the built-in texts. */
export function findTextHints(
  words: OwnWords,
  item: Pick<OwnItem, 'kind' | 'attributes'>,
  locale: PlanLocale,
): { score: ReadingScore | null; hints: TextHint[] } {
  const lines = [words.start, ...words.move, words.feel, words.stop, words.why].filter((line) => line !== '')
  const whole = lines.join(' ')
  const hints: TextHint[] = findLongSentences(whole, locale).map((long) => ({ kind: 'long', ...long }))
  for (const word of new Set([...lines, words.title].flatMap((line) => findForbidden(line, locale))))
    hints.push({ kind: 'word', word })
  if (writtenSides[locale].test(whole)) hints.push({ kind: 'side' })
  const unnamed =
    words.stop === '' || undosedKinds.includes(item.kind) ? [] : findUnnamed(words.stop, item, locale)
  if (unnamed.length > 0) hints.push({ kind: 'stop', codes: unnamed.join(', ') })
  return { score: scoreReading(whole, locale, item.kind === 'SF'), hints: hints.slice(0, mostHints) }
}

/** Codes of the item for which the stop line names nothing (clinical spec 8.9). */
function findUnnamed(stop: string, item: Pick<OwnItem, 'attributes'>, locale: PlanLocale): string[] {
  return stopRules.flatMap((rule) =>
    rule[locale].test(stop) ? [] : rule.codes.filter((code) => hasCode(item, code)),
  )
}
