import type { DosageInput } from './compose-dosage'
import type { Dosage } from './dosage'
import type { DosageWords } from './dosage-words'

/** A clinic technique: what the therapist does in the patient's words, or grade, bouts and seconds for the clinician. */
export function composeClinicAmount(dosage: Dosage, input: DosageInput, words: DosageWords): string[] {
  return input.audience === 'clinician' ? forClinician(dosage, words) : forPatient(dosage, words)
}

function forPatient(dosage: Dosage, { t, say }: DosageWords): string[] {
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

function forClinician(dosage: Dosage, { t, say }: DosageWords): string[] {
  const { grade, sets, reps, holdSec, durationMin } = dosage
  const sentences: string[] = []
  const setValues = sets === undefined ? null : { sets: say(sets).amount, setCount: say(sets).count }
  if (grade !== undefined)
    sentences.push(typeof grade === 'string' ? t('clinician.grade', { grade }) : t('clinician.grades', grade))
  if (reps !== undefined) {
    sentences.push(
      setValues ? t('clinician.setsReps', { ...say(reps), ...setValues }) : t('clinician.reps', say(reps)),
    )
    if (holdSec !== undefined) sentences.push(t('clinician.holdEach', say(holdSec)))
  } else if (holdSec !== undefined)
    sentences.push(
      setValues
        ? t('clinician.setsSeconds', { ...say(holdSec), ...setValues })
        : t('clinician.seconds', say(holdSec)),
    )
  else if (setValues) sentences.push(t('clinician.sets', setValues))
  if (durationMin !== undefined) sentences.push(t('clinician.minutes', say(durationMin)))
  return sentences
}
