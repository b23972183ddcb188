import type { PlanLocale } from '@/lib/i18n/locales'
import { type ClosingOutcome, outcomesOf } from './closing-outcome'
import { fillNumbers, type NumberWords } from './fill-numbers'
import { isPrivate } from './is-private'
import type { OpenRedFlag } from './open-red-flags'
import { partQuestion } from './red-flag'
import { redFlag } from './red-flags'

/** An open red flag in the words of a language, for whoever has to act. */
export type ShownOpen<Open extends OpenRedFlag> = Open & {
  /** What the clinician looks for. */
  finding: string
  /** The patient's words: what was asked, and what to do. */
  asked: string
  act: string
  private: boolean
  outcomes: ClosingOutcome[]
}

/** Open red flags in words; one that this version does not know is left out. */
export function showOpen<Open extends OpenRedFlag>(
  open: readonly Open[],
  locale: PlanLocale,
  numbers: NumberWords,
): ShownOpen<Open>[] {
  return open.flatMap((one) => {
    const known = redFlag(one.code)
    if (!known) return []
    const { asked, act } = partQuestion(fillNumbers(known.question[locale], numbers))
    return [
      {
        ...one,
        finding: known.finding[locale],
        asked,
        act,
        private: isPrivate(one.code),
        outcomes: outcomesOf(one.code),
      },
    ]
  })
}

/** What these red flags ask, by code, in the words of a language. */
export function askedWords(codes: readonly string[], locale: PlanLocale): Record<string, string> {
  return Object.fromEntries(
    codes.map((code) => [code, partQuestion(redFlag(code)?.question[locale] ?? code).asked]),
  )
}
