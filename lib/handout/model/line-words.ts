import type { Say } from '@/lib/handout/text/say'
import type { PlanLocale } from '@/lib/i18n/locales'
import type { ReadingLine } from '@/lib/reading/reading'
import { join, plain, type RichText, toPlain } from '@/lib/rich-text'

/** The side at the right edge of a name: "RIGHT leg". Both sides together need no word. */
export function toSideLabel({ side, sideRule, limb }: ReadingLine, say: Say): RichText | null {
  if (sideRule === 'none' || side === 'both-together') return null
  switch (side) {
    case 'left':
      return say.rich('side.left', { limb })
    case 'right':
      return say.rich('side.right', { limb })
    case 'both-each':
      return say.rich('side.bothEach')
    case 'alternate':
      return say.rich('side.alternate')
    case null:
      // To be ticked by hand: a side never defaults.
      return sideRule === 'one' ? say.rich('side.open', { limb }) : null
  }
}

/** In which words a line is printed; `hasPage`: the way to the patient's page stands on the same sheet. */
export type Wording = { locale: PlanLocale; say: Say; hasPage: boolean }

/** Where the film of a line is to be seen, or null. */
export function toFilm({ picture }: ReadingLine, { say, hasPage }: Wording): RichText | null {
  return picture?.film && hasPage ? say.rich('exercise.film') : null
}

/** What is read before anything else: the days on which it is not to be done, and a surgeon's limit. */
export function toLimit({ pauses, dose }: ReadingLine, locale: PlanLocale, say: Say): RichText | null {
  const day = (date: string) =>
    new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${date}T12:00:00Z`),
    )
  const rests = pauses.map(({ from, to }) =>
    to
      ? say.rich('exercise.pausedTo', { from: day(from), to: day(to) })
      : say.rich('exercise.paused', { from: day(from) }),
  )
  const all = [...rests, ...(dose.limit ? [dose.limit] : [])]
  return all.length > 0 ? join(all) : null
}

/** How much and how often; a line that needs a dose and has none sends the patient to the therapist for it. */
export function toHowMuch({ dose }: ReadingLine, say: Say): RichText | null {
  const sentences = [dose.rest, dose.missing ? say.rich('exercise.askDose') : null].filter(
    (sentence) => sentence !== null,
  )
  return sentences.length > 0 ? join(sentences) : null
}

/** What the therapist wrote to the patient, or null. */
export function toNote({ note }: ReadingLine, say: Say): RichText | null {
  const text = note?.trim()
  return text && toPlain(plain(text)) ? say.rich('exercise.note', { note: plain(text) }) : null
}
