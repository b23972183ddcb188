import type { PlanLocale } from '@/lib/i18n/messages'
import { composeAmount } from './compose-amount'
import { composeEffort, composeLoad } from './compose-effort'
import { composeFrequency } from './compose-frequency'
import type { Dosage } from './dosage'
import { type DosageWords, getDosageWords } from './dosage-words'
import { type ItemKind, type Side, undosedKinds } from './kind'

type DosagePart = { text: string; strong?: boolean }
/** `strong`: the whole sentence is bold. `parts` carry bold words inside it, such as the side. */
export type DosageSentence = { text: string; strong?: boolean; parts: DosagePart[] }

export type DosageInput = {
  dosage?: Dosage | null
  side?: Side | null
  kind: ItemKind
  /** The body part a side sentence names; leg when absent. */
  limb?: string
  /** Decides the verb: walk, cycle, swim; cold or warm pack. */
  slug?: string
  locale: PlanLocale
  /** Who reads it: a clinic technique is worded differently for its clinician. Patient when absent. */
  audience?: 'patient' | 'clinician'
}

/**
 * The dose in whole sentences for the reader, in the fixed order of clinical spec 2.5: limit, amount, hold, side,
 * load and effort, times a day, days a week, pain limit. Kinds without a dose give no sentence.
 */
export function composeDosage(input: DosageInput): { sentences: DosageSentence[]; text: string } {
  if (undosedKinds.includes(input.kind)) return { sentences: [], text: '' }
  const words = getDosageWords(input.locale)
  const dosage = input.dosage ?? {}
  const limit = composeLimit(dosage.rangeLimit, words)
  const rest = [
    ...composeAmount(dosage, input, words),
    ...composeSide(input, words),
    ...composeLoad(dosage, words),
    ...composeEffort(dosage, input.kind, words),
    ...composeFrequency(dosage, input, words),
    ...composeBounds(dosage, words),
  ]
  const sentences: DosageSentence[] = [
    ...limit.map((text) => ({ text, strong: true, parts: [{ text, strong: true }] })),
    ...rest.map(toSentence),
  ]
  return { sentences, text: sentences.map(({ text }) => text).join(' ') }
}

function composeLimit(limit: Dosage['rangeLimit'], { t }: DosageWords): string[] {
  if (limit === undefined) return []
  if (typeof limit !== 'string')
    return [t('limit.degrees', { movement: limit.movement, degrees: limit.degrees })]
  return [/[.!?]$/.test(limit) ? limit : `${limit}.`]
}

const sideKeys = { 'both-each': 'bothEach', alternate: 'alternate' } as const

function composeSide({ side, limb }: DosageInput, { t, markup }: DosageWords): string[] {
  if (!side || side === 'both-together') return []
  if (side === 'left' || side === 'right') return [markup(`side.${side}`, { limb: limb ?? 'leg' })]
  return [t(`side.${sideKeys[side]}`)]
}

function composeBounds(dosage: Dosage, { t }: DosageWords): string[] {
  const sentences: string[] = []
  if (dosage.painLimit !== undefined) sentences.push(t('pain', { value: dosage.painLimit }))
  if (dosage.weeks !== undefined) sentences.push(t('weeks', { value: dosage.weeks }))
  if (dosage.supervised === 'clinic' || dosage.supervised === 'helper')
    sentences.push(t(`supervised.${dosage.supervised}`))
  return sentences
}

/** Bold words stand between the marks that `markup` sets. */
function toSentence(marked: string): DosageSentence {
  const parts = marked.split('\u0001').flatMap((piece, index): DosagePart[] => {
    if (piece === '') return []
    return [index % 2 === 1 ? { text: piece, strong: true } : { text: piece }]
  })
  return { text: parts.map(({ text }) => text).join(''), parts }
}
