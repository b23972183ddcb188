import { undosedKinds } from '@/lib/dosage/kind'
import { composeAmount } from './compose-amount'
import { composeEffort, composeLoad } from './compose-effort'
import { composeFrequency } from './compose-frequency'
import type { Dosage1, Line1 } from './dosage-1'
import { type Words1, words1 } from './words-1'

type DosagePart = { text: string; strong?: boolean }
type Sentence = { text: string; strong?: boolean; parts: DosagePart[] }

/**
 * The dose of a line in the very words in which release 0.1.0 said it to patients. Kept as it was, apart from today's
 * words: what was given to a patient does not change because we have learnt to say it better since.
 */
export function sayDose1(line: Line1): Sentence[] {
  if (undosedKinds.includes(line.kind)) return []
  const dosage = line.dosage ?? {}
  const rest = [
    ...composeAmount(dosage, line, words1),
    ...composeSide(line, words1),
    ...composeLoad(dosage, words1),
    ...composeEffort(dosage, line.kind, words1),
    ...composeFrequency(dosage, line, words1),
    ...composeBounds(dosage, words1),
  ]
  return [
    ...composeLimit(dosage.rangeLimit, words1).map((text) => ({
      text,
      strong: true,
      parts: [{ text, strong: true }],
    })),
    ...rest.map(toSentence),
  ]
}

function composeLimit(limit: Dosage1['rangeLimit'], { t }: Words1): string[] {
  if (limit === undefined) return []
  if (typeof limit !== 'string')
    return [t('limit.degrees', { movement: limit.movement, degrees: limit.degrees })]
  return [/[.!?]$/.test(limit) ? limit : `${limit}.`]
}

const sideKeys = { 'both-each': 'bothEach', alternate: 'alternate' } as const

function composeSide({ side, limb }: Line1, { t, markup }: Words1): string[] {
  if (!side || side === 'both-together') return []
  if (side === 'left' || side === 'right') return [markup(`side.${side}`, { limb: limb ?? 'leg' })]
  return [t(`side.${sideKeys[side]}`)]
}

function composeBounds(dosage: Dosage1, { t }: Words1): string[] {
  const sentences: string[] = []
  if (dosage.painLimit !== undefined) sentences.push(t('pain', { value: dosage.painLimit }))
  if (dosage.weeks !== undefined) sentences.push(t('weeks', { value: dosage.weeks }))
  if (dosage.supervised === 'clinic' || dosage.supervised === 'helper')
    sentences.push(t(`supervised.${dosage.supervised}`))
  return sentences
}

/** Bold words stand between the marks that `markup` sets. */
function toSentence(marked: string): Sentence {
  const parts = marked.split('\u0001').flatMap((piece, index): DosagePart[] => {
    if (piece === '') return []
    return [index % 2 === 1 ? { text: piece, strong: true } : { text: piece }]
  })
  return { text: parts.map(({ text }) => text).join(''), parts }
}
