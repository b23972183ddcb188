import type { Dosage1 } from './dosage-1'
import type { Words1 } from './words-1'

/** A clinic technique: what the therapist does, in the patient's words. */
export function composeClinicAmount(dosage: Dosage1, { t, say }: Words1): string[] {
  const sets = say(dosage.sets ?? 1).amount
  const many = dosage.sets !== undefined && dosage.sets !== 1
  const sentences: string[] = []
  if (dosage.durationMin !== undefined)
    sentences.push(t(many ? 'clinic.minutesTimes' : 'clinic.minutes', { ...say(dosage.durationMin), sets }))
  if (dosage.reps !== undefined) {
    sentences.push(
      many ? t('clinic.sets', { ...say(dosage.reps), sets }) : t('clinic.times', say(dosage.reps)),
    )
    if (dosage.holdSec !== undefined && dosage.holdSec !== 0)
      sentences.push(t('clinic.hold', say(dosage.holdSec)))
  } else if (dosage.holdSec !== undefined && dosage.holdSec !== 0)
    sentences.push(t(many ? 'clinic.secondsTimes' : 'clinic.seconds', { ...say(dosage.holdSec), sets }))
  else if (dosage.sets !== undefined && dosage.durationMin === undefined)
    sentences.push(t('clinic.times', say(dosage.sets)))
  return sentences
}
