import type { Grade } from './choices'
import type { Dosage } from './dosage'
import type { DosageInput } from './dosage-input'
import type { DosageWords } from './dosage-words'
import { isOne } from './said'

/** A clinic technique: what the therapist does in the patient's words, or grade, bouts and seconds for the clinician. */
export function composeClinicAmount(dosage: Dosage, input: DosageInput, words: DosageWords): string[] {
  return input.audience === 'clinician' ? forClinician(dosage, words) : forPatient(dosage, words)
}

function forPatient(dosage: Dosage, { t, say, minutes, seconds }: DosageWords): string[] {
  const { sets: count, durationMin, reps, holdSec } = dosage
  const sets = { sets: say(count ?? 1).amount, setsSpan: say(count ?? 1).span }
  const many = !isOne(count)
  const held = holdSec === undefined || holdSec === 0 ? undefined : seconds(holdSec)
  const sentences: string[] = []
  if (durationMin !== undefined)
    sentences.push(t(many ? 'clinic.minutesTimes' : 'clinic.minutes', { ...minutes(durationMin), ...sets }))
  if (reps !== undefined) {
    sentences.push(many ? t('clinic.sets', { ...say(reps), ...sets }) : t('clinic.times', say(reps)))
    if (held) sentences.push(t('clinic.hold', held))
  } else if (held) sentences.push(t(many ? 'clinic.minutesTimes' : 'clinic.minutes', { ...held, ...sets }))
  else if (count !== undefined && durationMin === undefined) sentences.push(t('clinic.times', say(count)))
  return sentences
}

function forClinician(dosage: Dosage, { t, say }: DosageWords): string[] {
  const { grade, sets, reps, holdSec, durationMin } = dosage
  const sentences: string[] = []
  const setValues = sets === undefined ? null : { sets: say(sets).amount, setCount: say(sets).count }
  if (grade !== undefined)
    sentences.push(
      typeof grade === 'string'
        ? t('clinician.grade', { grade: printed(grade) })
        : t('clinician.grades', { min: printed(grade.min), max: printed(grade.max) }),
    )
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

/** With the minus sign of print: "IV−". */
const printed = (grade: Grade) => grade.replace('-', '−')

/** Visits a week and in all. A dose of an older plan names them as days a week. */
export function composeVisits(dosage: Dosage, { audience }: DosageInput, { t, say }: DosageWords): string[] {
  const { visits, daysPerWeek } = dosage
  const days =
    typeof daysPerWeek === 'object' && 'everyDays' in daysPerWeek ? undefined : (daysPerWeek ?? undefined)
  const perWeek = visits?.perWeek ?? days
  const total = visits?.total
  const place = audience === 'clinician' ? 'clinician' : 'clinic'
  if (perWeek === undefined && total === undefined) return []
  const totals = { total: say(total ?? 0).amount, totalCount: total ?? 0 }
  if (perWeek === undefined) return [t(`${place}.visitsTotal`, totals)]
  if (total === undefined) return [t(`${place}.visits`, say(perWeek))]
  return [t(`${place}.visitsBoth`, { ...say(perWeek), ...totals })]
}
