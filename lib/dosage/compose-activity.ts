import { lengthOf } from './compose-exercise'
import type { Dosage } from './dosage'
import type { DosageWords } from './dosage-words'
import type { DosedItem } from './dosed-item'
import { isOne, type Said, type SaidAmount, saying } from './said'

/** Walking, cycling and the like: minutes, a distance, a total, or intervals. */
export function composeAerobic(dosage: Dosage, item: DosedItem, words: DosageWords): SaidAmount {
  const activity = item.activity ?? 'other'
  const { t, say, minutes, seconds } = words
  const { sets, durationMin, durationSec, distance, perDayTotal, perWeekTotal } = dosage
  const sentences: Said[] = []
  if (durationMin !== undefined) sentences.push(t('aerobic.time', { ...minutes(durationMin), activity }))
  if (durationSec !== undefined) sentences.push(t('aerobic.time', { ...seconds(durationSec), activity }))
  if (distance)
    sentences.push(
      distance.unit === 'steps'
        ? t('distance.take', { length: lengthOf(distance, words) })
        : t('aerobic.length', { activity, length: lengthOf(distance, words) }),
    )
  if (sets !== undefined && !isOne(sets))
    sentences.push(t('distance.repeat', { sets: say(sets).amount, setsSpan: say(sets).span }))
  if (dosage.intervals) sentences.push(intervalsOf(dosage.intervals, words))
  if (perDayTotal) sentences.push(dayTotal(perDayTotal, activity, words))
  if (perWeekTotal?.unit === 'min')
    sentences.push(t('aerobic.timePerWeek', { ...minutes(perWeekTotal.value), activity }))
  else if (perWeekTotal)
    sentences.push(
      t('aerobic.lengthPerWeek', {
        activity,
        unit: perWeekTotal.unit,
        length: lengthOf(perWeekTotal, words),
      }),
    )
  return saying(sentences)
}

function dayTotal(total: NonNullable<Dosage['perDayTotal']>, activity: string, words: DosageWords): string {
  const { t, minutes } = words
  if (total.unit === 'min') return t('aerobic.timePerDay', { ...minutes(total.value), activity })
  const length = lengthOf({ value: total.value, unit: total.unit }, words)
  return total.unit === 'steps'
    ? t('aerobic.stepsPerDay', { length })
    : t('aerobic.lengthPerDay', { length, activity })
}

/** "4 times: go hard for 4 minutes, then easy for 3." */
function intervalsOf(
  { count, work, ease }: NonNullable<Dosage['intervals']>,
  { t, say, seconds, minutes }: DosageWords,
) {
  const time = (sec: number) => (sec % 60 === 0 ? minutes(sec / 60) : seconds(sec))
  const sameUnit = (work.sec % 60 === 0) === (ease.sec % 60 === 0)
  const easeTime = time(ease.sec)
  const pace = work.zone ?? (work.effort === undefined ? 'other' : 'effort')
  return t('intervals.many', {
    count,
    work: t('intervals.work', { pace, effort: say(work.effort ?? 0).amount }),
    workTime: time(work.sec).time,
    ease: t('intervals.ease', { pace: ease.zone ?? 'easy' }),
    easeTime: sameUnit ? t('intervals.same', easeTime) : easeTime.time,
  })
}

const careKeys = {
  cold: 'care.cold',
  heat: 'care.heat',
  ice: 'care.ice',
  bath: 'care.bath',
  position: 'care.position',
  getUp: 'care.getUp',
  changeStance: 'care.changeStance',
} as const
const cloths = { cold: 'care.coldCloth', heat: 'care.heatCloth' } as const

/** A pack, a bath, a position of rest, a break from sitting. */
export function composeCare({ durationMin }: Dosage, item: DosedItem, words: DosageWords): SaidAmount {
  const activity = item.activity ?? 'other'
  if (durationMin === undefined) return saying([])
  const { t, minutes } = words
  const key = activity in careKeys ? careKeys[activity as keyof typeof careKeys] : 'minutes.once'
  const cloth = activity in cloths ? [t(cloths[activity as keyof typeof cloths])] : []
  return saying([t(key, minutes(durationMin))], cloth)
}

/** Breathing and relaxation. */
export function composeBreath(
  { durationMin }: Dosage,
  { activity, traits }: DosedItem,
  words: DosageWords,
): SaidAmount {
  if (durationMin === undefined) return saying([])
  const { t, minutes } = words
  // With the kind alone it is breathing; an item that is neither, such as picture cards, is done.
  const key =
    activity === 'relax'
      ? 'breathe.relax'
      : activity === 'breathe' || traits === undefined
        ? 'breathe.breathe'
        : 'minutes.once'
  return saying([t(key, minutes(durationMin))])
}
