import type { Dosage } from './dosage'
import type { DosageInput } from './dosage-input'
import type { DosageWords } from './dosage-words'
import { movementPhrase } from './movement'
import type { Said } from './said'

/** A limit of range, which is printed first and in bold (clinical spec 2.5, rule 8). */
export function composeLimit(limit: Dosage['rangeLimit'], { t, say, locale }: DosageWords): string[] {
  if (limit === undefined) return []
  if (typeof limit !== 'string') {
    const { amount, count } = say(limit.degrees)
    return [t('limit', { movement: movementPhrase(limit.movement, locale), degrees: amount, count })]
  }
  return [/[.!?]$/.test(limit) ? limit : `${limit}.`]
}

/** Pain limit with its rule for afterwards, weeks, and who is there. */
export function composeBounds(dosage: Dosage, input: DosageInput, { t, say }: DosageWords): Said[] {
  const sentences: Said[] = painOf(dosage, input, t)
  if (dosage.settled !== undefined) sentences.push(t(`settled.${dosage.settled}`))
  if (dosage.weeks !== undefined)
    sentences.push(t('weeks', { value: say(dosage.weeks).amount, count: dosage.weeks }))
  if (input.supervised === 'helper') sentences.push(t('supervised.helper'))
  if (input.supervised === 'clinic' && input.item.kind !== 'MTc')
    sentences.push({ first: t('supervised.clinic'), later: t('supervised.clinicLater') })
  return sentences
}

function painOf(
  { painLimit, painStrict }: Dosage,
  { item, audience }: DosageInput,
  t: DosageWords['t'],
): Said[] {
  if (painLimit === undefined) return []
  if (item.kind === 'MTc' && audience !== 'clinician') {
    if (painLimit === 0) return [t('clinic.noPain')]
    return [t(painStrict ? 'clinic.painStrict' : 'clinic.pain', { value: painLimit })]
  }
  if (painLimit === 0) return [{ first: t('pain.none'), later: t('pain.noneLater') }]
  return [t(painStrict ? 'pain.below' : 'pain.most', { value: painLimit })]
}
