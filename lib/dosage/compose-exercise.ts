import { type Amount, highest } from './amount'
import type { Dosage } from './dosage'
import type { DosageWords } from './dosage-words'
import { type DosedItem, mayHaveTrait } from './dosed-item'
import { isOne, type Said, type SaidAmount, saying } from './said'

/** A stretch: "Hold 30 seconds. Do it 3 times."; push and hold of contract–relax (clinical spec 2.5, rule 2). */
export function composeStretch(dosage: Dosage, item: DosedItem, words: DosageWords): SaidAmount {
  const { t, say } = words
  const { sets, reps, holdSec, durationMin, pushSec } = dosage
  if (durationMin !== undefined) return saying([bout(dosage, item, words)])
  const inSets = !isOne(sets) && !isOne(reps)
  if (pushSec !== undefined) {
    const amount = [push(pushSec, holdSec, words)]
    const times = inSets ? undefined : isOne(reps) ? sets : reps
    if (inSets && reps !== undefined && sets !== undefined) amount.push(stretchSets(sets, reps, words))
    else if (times !== undefined && !isOne(times)) amount.push(t('hold.repeat', say(times)))
    return saying(amount)
  }
  if (inSets && reps !== undefined && sets !== undefined)
    return { ...saying([stretchSets(sets, reps, words)], holdOf(holdSec, 'eachTime', words)) }
  return composeCounted(dosage, words)
}

function stretchSets(sets: Amount, reps: Amount, { t, say }: DosageWords): string {
  return t('exercise.stretchSets', { ...say(reps), sets: say(sets).amount, setsSpan: say(sets).span })
}

function push(pushSec: number, holdSec: Amount | undefined, { t, say }: DosageWords): string {
  const pushed = { push: say(pushSec).amount, pushCount: pushSec }
  if (highest(holdSec) === 0 || holdSec === undefined) return t('push.only', pushed)
  return t('push.hold', { ...say(holdSec), ...pushed })
}

/** Strength, mobility and balance: sets and repetitions, holds, bouts, distances. */
export function composeExercise(dosage: Dosage, item: DosedItem, words: DosageWords): SaidAmount {
  const { t, minutes, seconds, say } = words
  const before: Said[] = []
  if (dosage.durationMin !== undefined || dosage.durationSec !== undefined)
    before.push(bout(dosage, item, words))
  if (dosage.distance !== undefined) before.push(...distance(dosage, before.length > 0, words))
  if (dosage.perWeekTotal?.unit === 'min') before.push(t('minutes.total', minutes(dosage.perWeekTotal.value)))
  if (dosage.perWeekTotal && dosage.perWeekTotal.unit !== 'min')
    before.push(
      t('aerobic.lengthPerWeek', {
        activity: 'other',
        unit: dosage.perWeekTotal.unit,
        length: lengthOf(dosage.perWeekTotal, words),
      }),
    )
  if (dosage.emom)
    before.push(t('emom', { ...minutes(dosage.emom.minutes), amount: say(dosage.emom.reps).amount }))
  if (dosage.amrap) {
    before.push(t('amrap', seconds(dosage.amrap.sec)))
    const { sets, reps } = dosage
    if (sets !== undefined && !isOne(sets) && reps === undefined)
      before.push(t('distance.repeat', { sets: say(sets).amount, setsSpan: say(sets).span }))
  }
  const counted = composeCounted(
    before.length > 0 && dosage.reps === undefined ? { ...dosage, sets: undefined } : dosage,
    words,
  )
  return { ...counted, amount: [...before, ...counted.amount] }
}

/** Sets, repetitions and holds. */
function composeCounted(dosage: Dosage, words: DosageWords): SaidAmount {
  const { t, say } = words
  const { sets, reps, holdSec, repsPerSet } = dosage
  if (repsPerSet) return saying([sequence(repsPerSet, words)], holdOf(holdSec, 'eachOne', words, 1))
  const setWords = { sets: say(sets ?? 1).amount, setsSpan: say(sets ?? 1).span }
  if (!isOne(reps) && reps !== undefined) {
    if (isOne(sets))
      return {
        amount: [t('exercise.times', say(reps))],
        lead: t('exercise.count', say(reps)),
        after: holdOf(holdSec, 'eachTime', words, 1),
      }
    return saying([t('exercise.sets', { ...say(reps), ...setWords })], holdOf(holdSec, 'eachOne', words, 1))
  }
  const held = holdOf(holdSec, 'only', words)
  if (held.length > 0)
    return saying([...held, ...(isOne(sets) || sets === undefined ? [] : [t('hold.repeat', say(sets))])])
  const times = isOne(sets) ? reps : sets
  return saying((times ?? sets) === undefined ? [] : [t('exercise.times', say(times ?? sets ?? 1))])
}

function sequence(reps: readonly number[], { t, say }: DosageWords): string {
  return reps
    .map((count, at) => {
      const key = at === 0 ? 'first' : at === reps.length - 1 ? 'last' : 'next'
      return t(`sequence.${key}`, say(count))
    })
    .join('')
}

/** Seconds held, from `above` on; a repetition that is held 1 s is only done slowly (clinical spec 2.5, rule 3). */
function holdOf(
  holdSec: Amount | undefined,
  form: 'only' | 'eachTime' | 'eachOne',
  { t, say }: DosageWords,
  above = 0,
): string[] {
  return holdSec === undefined || highest(holdSec) <= above ? [] : [t(`hold.${form}`, say(holdSec))]
}

/** Minutes or seconds of one bout, said with their number when there are several. */
function bout({ durationMin, durationSec, sets, reps }: Dosage, item: DosedItem, words: DosageWords): string {
  const { t, say, minutes, seconds } = words
  const time = durationMin !== undefined ? minutes(durationMin) : seconds(durationSec ?? 0)
  const stays = durationMin !== undefined && mayHaveTrait(item, 'position')
  if (isOne(sets) || !isOne(reps)) return t(stays ? 'minutes.stay' : 'minutes.once', time)
  return t(stays ? 'minutes.stayTimes' : 'minutes.times', { ...time, sets: say(sets ?? 1).amount })
}

function distance({ distance: length, sets, reps }: Dosage, isLater: boolean, words: DosageWords): string[] {
  if (length === undefined) return []
  const { t, say } = words
  const go = t(length.unit === 'steps' ? 'distance.take' : 'distance.go', { length: lengthOf(length, words) })
  if (isLater || isOne(sets) || sets === undefined || !isOne(reps)) return [go]
  return [go, t('distance.repeat', { sets: say(sets).amount, setsSpan: say(sets).span })]
}

/** "20 meters", "1 kilometer". */
export function lengthOf(
  { value, unit }: { value: number; unit: NonNullable<Dosage['distance']>['unit'] },
  { t, say }: DosageWords,
): string {
  return t(`length.${unit}`, say(value))
}
