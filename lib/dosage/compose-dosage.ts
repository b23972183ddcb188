import type { PlanLocale } from '@/lib/i18n/locales'
import { composeAmount } from './compose-amount'
import { composeBounds, composeLimit } from './compose-bounds'
import { composeVisits } from './compose-clinic'
import { composeEffort, composeLoad, composeRest } from './compose-effort'
import { composeFrequency, mergeFrequency } from './compose-frequency'
import type { Dosage } from './dosage'
import type { DosageInput } from './dosage-input'
import { type DosageWords, getDosageWords } from './dosage-words'
import type { DosedItem } from './dosed-item'
import { undosedKinds } from './kind'
import type { Said } from './said'

type DosagePart = { text: string; strong?: boolean }
/** `strong`: the whole sentence is bold. `parts` carry bold words inside it, such as the side. */
export type DosageSentence = { text: string; strong?: boolean; parts: DosagePart[] }

/**
 * The dose in whole sentences for the reader, in the fixed order of clinical spec 2.5: limit, amount, hold, side,
 * load and effort, rest, times a day, days a week, pain limit, weeks. Kinds without a dose give no sentence.
 * RangeError for a locale that has no messages.
 */
export function composeDosage(input: DosageInput): { sentences: DosageSentence[]; text: string } {
  const { kind } = input.item
  if (undosedKinds.includes(kind)) return { sentences: [], text: '' }
  const words = getDosageWords(input.locale)
  const given = input.dosage ?? {}
  const { dosage, said } = mergeFrequency(given, kind, composeAmount(given, input, words), words)
  const isClinic = kind === 'MTc'
  const counted = isClinic ? withoutDays(dosage) : dosage
  const rest: Said[] = [
    ...said.amount,
    ...said.after,
    ...composeSide(input, words),
    ...composeLoad(dosage, words),
    ...composeEffort(dosage, input, words),
    ...composeRest(dosage, words),
    ...composeFrequency(counted, words),
    ...(isClinic ? composeVisits(dosage, input, words) : []),
    ...composeBounds(dosage, input, words),
  ]
  const limit = composeLimit(dosage.rangeLimit, words)
  const sentences: DosageSentence[] = [
    ...limit.map((text) => ({ text, strong: true, parts: [{ text, strong: true }] })),
    ...oneDoThis(rest, words).map(toSentence),
  ]
  return { sentences, text: sentences.map(({ text }) => text).join(' ') }
}

/** The side alone, said as the item means it: for a reader who does one side after the other. */
export function saySide(side: 'left' | 'right', item: DosedItem, locale: PlanLocale): DosageSentence[] {
  return composeSide({ side, item, locale }, getDosageWords(locale)).map(toSentence)
}

/** What bounds every repetition, for a reader in the middle of them: the limit of range, and the pain that is allowed. */
export function sayBounds(dosage: Dosage, item: DosedItem, locale: PlanLocale): DosageSentence[] {
  const { painLimit, painStrict, rangeLimit } = dosage
  const words = getDosageWords(locale)
  const bounds = { ...(painLimit === undefined ? {} : { painLimit }), ...(painStrict ? { painStrict } : {}) }
  return [
    ...composeLimit(rangeLimit, words).map((text) => ({
      text,
      strong: true,
      parts: [{ text, strong: true }],
    })),
    ...oneDoThis(composeBounds(bounds, { item, locale }, words), words).map(toSentence),
  ]
}

/** Days a week of a clinic technique are its visits. */
function withoutDays(dosage: Dosage): Dosage {
  const { daysPerWeek, ...rest } = dosage
  return typeof daysPerWeek === 'object' && 'everyDays' in daysPerWeek ? dosage : rest
}

/** Only one sentence begins with "Do this" (clinical spec 2.5, rule 5). */
function oneDoThis(said: readonly Said[], { t }: DosageWords): string[] {
  const opening = t('doThis')
  let begun = false
  return said.map((one) => {
    const said = typeof one === 'string' ? one : begun ? one.later : one.first
    const text = begun && said.startsWith(opening) ? t('doIt') + said.slice(opening.length) : said
    begun ||= text.startsWith(opening) || text.includes(`. ${opening}`)
    return text
  })
}

const sideKeys = { 'both-each': 'bothEach', alternate: 'alternate' } as const

/** The side, said as the item means it (clinical spec 8.5); "both together" needs no word. */
function composeSide({ side, item }: DosageInput, { t, markup }: DosageWords): string[] {
  if (!side || side === 'both-together') return []
  if (side === 'left' || side === 'right')
    return [markup(side, item.sideMeans ?? 'moves', item.limb ?? 'leg')]
  return [t(`side.${sideKeys[side]}`)]
}

/** Bold words stand between the marks that `markup` sets. */
function toSentence(marked: string): DosageSentence {
  const parts = marked.split('\u0001').flatMap((piece, index): DosagePart[] => {
    if (piece === '') return []
    return [index % 2 === 1 ? { text: piece, strong: true } : { text: piece }]
  })
  return { text: parts.map(({ text }) => text).join(''), parts }
}
