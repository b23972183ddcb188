import { highest } from './amount'
import { composeAerobic, composeBreath, composeCare } from './compose-activity'
import { composeClinicAmount } from './compose-clinic'
import { composeExercise, composeStretch } from './compose-exercise'
import type { Dosage } from './dosage'
import type { DosageInput } from './dosage-input'
import type { DosageWords } from './dosage-words'
import { hasTrait } from './dosed-item'
import { isOne, type SaidAmount, saying } from './said'

/** How much, then how long each is held: the sentences before the side (clinical spec 2.5, rules 1 to 3). */
export function composeAmount(dosage: Dosage, input: DosageInput, words: DosageWords): SaidAmount {
  const { item } = input
  switch (item.kind) {
    case 'ST':
      return composeStretch(dosage, item, words)
    case 'NM':
      return glide(dosage, words)
    case 'AE':
      return composeAerobic(dosage, item, words)
    case 'SC':
      return composeCare(dosage, item, words)
    case 'BR':
      return composeBreath(dosage, item, words)
    case 'MTs':
      return spots(dosage, input, words)
    case 'MTc':
      return saying(composeClinicAmount(dosage, input, words))
    default:
      return composeExercise(dosage, item, words)
  }
}

/** A glide is never held; a tensioner may stay for 2 s at most (clinical spec 2.2). */
function glide(dosage: Dosage, { t, say }: DosageWords): SaidAmount {
  const reps = dosage.reps ?? dosage.sets
  const pause = highest(dosage.holdSec) > 0 && dosage.holdSec !== undefined
  const hold = pause ? t('glide.pause', say(highest(dosage.holdSec))) : t('glide.noHold')
  if (reps === undefined) return saying([], [hold])
  const sets = dosage.reps === undefined ? 1 : (dosage.sets ?? 1)
  if (sets === 1) return saying([t('glide.once', say(reps))], [hold])
  if (sets === 2) return saying([t('glide.twice', say(reps))], [hold])
  const rounds = { sets: say(sets).amount, setsSpan: say(sets).span }
  return saying([t('glide.sets', { ...say(reps), ...rounds })], [hold])
}

/** Self-massage: seconds on each spot, or in each direction of a kneecap. */
function spots(dosage: Dosage, { item }: DosageInput, { t, say, minutes, seconds }: DosageWords): SaidAmount {
  const { sets, durationMin, durationSec, holdSec } = dosage
  const many = !isOne(sets)
  const times = { sets: say(sets ?? 1).amount, setsSpan: say(sets ?? 1).span }
  const bout =
    durationMin !== undefined
      ? minutes(durationMin)
      : durationSec !== undefined
        ? seconds(durationSec)
        : undefined
  const stays = hasTrait(item, 'position')
  const sentences = bout
    ? [
        many
          ? t(stays ? 'minutes.stayTimes' : 'minutes.times', { ...bout, ...times })
          : t(stays ? 'minutes.stay' : 'minutes.once', bout),
      ]
    : []
  const directions = hasTrait(item, 'directions')
  if (holdSec !== undefined) {
    const values = { ...seconds(holdSec), ...times }
    if (directions) sentences.push(t(many ? 'spot.directionTimes' : 'spot.directionOnce', values))
    else sentences.push(t(many ? 'spot.times' : 'spot.once', values))
  } else if (many && !bout) sentences.push(t(directions ? 'spot.directionSets' : 'spot.sets', times))
  return saying(sentences)
}
