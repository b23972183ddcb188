import { composeClinicAmount } from './compose-clinic'
import type { Amount, Dosage1, Line1 } from './dosage-1'
import type { Words1 } from './words-1'

/** How much, then how long each is held: the sentences before the side (clinical spec 2.5, rules 1 to 3). */
export function composeAmount(dosage: Dosage1, input: Line1, words: Words1): string[] {
  switch (input.kind) {
    case 'ST':
      return stretch(dosage, words)
    case 'NM':
      return glide(dosage, words)
    case 'AE':
      return aerobic(dosage, input.slug ?? '', words)
    case 'SC':
      return care(dosage, input.slug ?? '', words)
    case 'BR':
      return breathe(dosage, input.slug ?? '', words)
    case 'MTs':
      return spots(dosage, words)
    case 'MTc':
      return composeClinicAmount(dosage, words)
    default:
      return exercise(dosage, words)
  }
}

const isOne = (amount: Amount | undefined) => amount === undefined || amount === 1

function stretch(dosage: Dosage1, words: Words1): string[] {
  const { t, say } = words
  if (dosage.durationMin !== undefined) return lasting('stretch', dosage, words)
  const times = isOne(dosage.reps)
    ? (dosage.sets ?? dosage.reps)
    : isOne(dosage.sets)
      ? dosage.reps
      : undefined
  const hold = holdOf(dosage.holdSec, times === 1 || times === undefined ? 'only' : 'eachTime', words)
  if (times !== undefined) return [t('stretch.times', say(times)), ...hold]
  if (dosage.sets === undefined || dosage.reps === undefined) return hold
  const sets = say(dosage.sets)
  const amount = t('stretch.sets', { ...say(dosage.reps), sets: sets.amount, setCount: sets.count })
  return [amount, ...holdOf(dosage.holdSec, 'eachTime', words)]
}

function exercise(dosage: Dosage1, words: Words1): string[] {
  const { t, say } = words
  const { sets, reps } = dosage
  const sentences: string[] = []
  if (dosage.durationMin !== undefined) sentences.push(...lasting('minutes', dosage, words))
  if (dosage.distance !== undefined) sentences.push(distance(dosage, words))
  const said = sentences.length > 0
  if (!isOne(sets) && reps !== undefined && !isOne(reps))
    sentences.push(t('exercise.sets', { sets: say(sets ?? 1).amount, amount: say(reps).amount }))
  else if (reps !== undefined && !isOne(reps)) sentences.push(t('exercise.times', say(reps)))
  else if (!said && (sets ?? reps) !== undefined) sentences.push(t('exercise.times', say(sets ?? reps ?? 1)))
  return [...sentences, ...exerciseHold(dosage, words), ...rest(dosage, words)]
}

function exerciseHold({ sets, reps, holdSec }: Dosage1, words: Words1): string[] {
  if (!isOne(reps)) return (maximum(holdSec) ?? 0) > 1 ? holdOf(holdSec, 'eachOne', words) : []
  return holdOf(holdSec, isOne(sets) ? 'only' : 'eachTime', words)
}

function rest({ sets, reps, restSec }: Dosage1, { t }: Words1): string[] {
  if (restSec === undefined || restSec < 30) return []
  const key = !isOne(sets) && !isOne(reps) ? 'rest.betweenSets' : 'rest.between'
  return [t(key, { seconds: restSec })]
}

function maximum(amount: Amount | undefined): number | undefined {
  return typeof amount === 'object' ? amount.max : amount
}

function holdOf(
  seconds: Amount | undefined,
  form: 'only' | 'eachTime' | 'eachOne',
  { t, say }: Words1,
): string[] {
  return seconds === undefined || seconds === 0 ? [] : [t(`hold.${form}`, say(seconds))]
}

/** Minutes, said with the number of bouts when there are several. */
function lasting(
  manner: 'stretch' | 'minutes',
  { durationMin, sets }: Dosage1,
  { t, say }: Words1,
): string[] {
  if (durationMin === undefined) return []
  const many = !isOne(sets)
  const values = { ...say(durationMin), sets: say(sets ?? 1).amount }
  if (manner === 'stretch') return [t(many ? 'stretch.minutesTimes' : 'stretch.minutes', values)]
  return [t(many ? 'minutes.times' : 'minutes.once', values)]
}

function distance({ distance: length, sets, reps, durationMin }: Dosage1, { t, say }: Words1): string {
  if (length === undefined) return ''
  const many = !isOne(sets) && isOne(reps) && durationMin === undefined
  const values = { ...say(length.value), sets: say(sets ?? 1).amount }
  if (length.unit === 'm') return t(many ? 'distance.metersTimes' : 'distance.meters', values)
  return t(many ? 'distance.stepsTimes' : 'distance.steps', values)
}

/** A glide is never held; a tensioner may stay for 2 s at most (clinical spec 2.2). */
function glide(dosage: Dosage1, { t, say }: Words1): string[] {
  const reps = dosage.reps ?? dosage.sets
  const hold = maximum(dosage.holdSec) ? t('glide.pause', say(dosage.holdSec ?? 0)) : t('glide.noHold')
  if (reps === undefined) return [hold]
  const sets = dosage.reps === undefined ? 1 : (dosage.sets ?? 1)
  if (sets === 1) return [t('glide.once', say(reps)), hold]
  if (sets === 2) return [t('glide.twice', say(reps)), hold]
  return [t('glide.sets', { ...say(reps), sets: say(sets).amount }), hold]
}

const activities: readonly (readonly [RegExp, string])[] = [
  [/^(?:walk|walk-short|walk-interval)$/, 'walk'],
  [/^bike/, 'cycle'],
  [/^swim/, 'swim'],
  [/^aqua-walk/, 'pool'],
  [/^elliptical/, 'elliptical'],
  [/^arm-bike/, 'armBike'],
  [/^jog/, 'jog'],
  [/^po-walk-aid/, 'aid'],
  [/^walk/, 'walk'],
]

function aerobic(dosage: Dosage1, slug: string, { t, say }: Words1): string[] {
  const activity = activities.find(([pattern]) => pattern.test(slug))?.[1] ?? (slug === '' ? 'walk' : 'other')
  const sentences: string[] = []
  if (dosage.durationMin !== undefined)
    sentences.push(t('aerobic.minutes', { ...say(dosage.durationMin), activity }))
  if (dosage.distance !== undefined)
    sentences.push(
      t(dosage.distance.unit === 'm' ? 'aerobic.meters' : 'aerobic.steps', {
        ...say(dosage.distance.value),
        activity,
      }),
    )
  return sentences
}

const careForms = [
  [/^sc-cold/, 'care.cold'],
  [/^sc-heat/, 'care.heat'],
  [/^sc-ice/, 'care.ice'],
  [/^sc-warm-bath/, 'care.bath'],
  [/^pos-/, 'care.position'],
  [/^sit-break/, 'care.getUp'],
  [/^stand-break/, 'care.changeStance'],
] as const

function care({ durationMin }: Dosage1, slug: string, { t, say }: Words1): string[] {
  if (durationMin === undefined) return []
  const key = careForms.find(([pattern]) => pattern.test(slug))?.[1] ?? 'minutes.once'
  return [t(key, { ...say(durationMin), sets: '' })]
}

function breathe({ durationMin }: Dosage1, slug: string, { t, say }: Words1): string[] {
  if (durationMin === undefined) return []
  const key = /^relax/.test(slug) ? 'breathe.relax' : /^pfm/.test(slug) ? 'minutes.once' : 'breathe.breath'
  return [t(key, { ...say(durationMin), sets: '' })]
}

function spots(dosage: Dosage1, words: Words1): string[] {
  const { t, say } = words
  const sentences = lasting('minutes', dosage, words)
  const sets = say(dosage.sets ?? 1).amount
  if (dosage.holdSec !== undefined)
    sentences.push(t(isOne(dosage.sets) ? 'spot.once' : 'spot.times', { ...say(dosage.holdSec), sets }))
  else if (!isOne(dosage.sets) && dosage.durationMin === undefined) sentences.push(t('spot.sets', { sets }))
  return sentences
}
