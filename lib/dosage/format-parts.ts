import type { Grade } from './choices'
import { grades } from './choices'
import type { Dosage } from './dosage'

/** "g2-3"; with a softer or firmer step in Roman numbers, "g III+ to IV". */
export function formatGrade(grade: NonNullable<Dosage['grade']>): string {
  const { min, max } = typeof grade === 'string' ? { min: grade, max: grade } : grade
  const plain = [min, max].every((one) => !/[+-]/.test(one))
  if (!plain) return min === max ? `g${min}` : `g${min} to ${max}`
  return min === max ? `g${numberOf(min)}` : `g${numberOf(min)}-${numberOf(max)}`
}

const whole = grades.filter((grade) => !/[+-]/.test(grade))
const numberOf = (grade: Grade) => whole.indexOf(grade) + 1

/** "20mtr", "1km", "20 steps": meters never with a bare m, which may be minutes. */
export function formatDistance({ value, unit }: NonNullable<Dosage['distance']>): string {
  if (unit === 'm') return `${value}mtr`
  return unit === 'steps' || unit === 'laps' ? `${value} ${unit}` : `${value}${unit}`
}

/** "4x(4min hard, 3min easy)". */
export function formatIntervals({ count, work, ease }: NonNullable<Dosage['intervals']>): string {
  const time = (sec: number) => (sec % 60 === 0 ? `${sec / 60}min` : sec < 1000 ? `${sec}s` : clock(sec))
  const pace = work.zone ?? (work.effort === undefined ? undefined : `rpe${work.effort}`)
  const part = (sec: number, how: string | undefined) => [time(sec), how].filter(Boolean).join(' ')
  return `${count}x(${part(work.sec, pace)}, ${part(ease.sec, ease.zone)})`
}

const clock = (sec: number) => `${Math.floor(sec / 60)}:${String(sec % 60).padStart(2, '0')}`

/** "HRZ2", "HR 100-120", "60-70% HRmax"; "measured" when it comes from a test. */
export function formatHeartRate(heartRate: Dosage['heartRate']): string | undefined {
  if (heartRate === undefined) return undefined
  const measured = heartRate.measured ? ' measured' : ''
  if ('zone' in heartRate) return `HRZ${heartRate.zone}${measured}`
  if ('bpm' in heartRate) return `HR ${heartRate.bpm.min}-${heartRate.bpm.max}${measured}`
  const { percentMax } = heartRate
  const percent = typeof percentMax === 'number' ? percentMax : `${percentMax.min}-${percentMax.max}`
  return `${percent}% HRmax${measured}`
}

const feels = /^(?:easy|medium|hard|light|moderate|mod|med|heavy|strong|firm|suave|media|dura|fuerte)$/i
const notNames = /^(?:with|use|using|the|a|and|no|w|resistance|con|la|una)$|tb$/i

/** "2.5kg", "red band medium", "70%1rm", "BW", "stack 4". */
export function formatLoad(load: Dosage['load']): string | undefined {
  if (load === undefined) return undefined
  if ('kg' in load) return `${load.kg}kg`
  if ('lb' in load) return `${load.lb}lb`
  if ('percentOneRepMax' in load) return `${load.percentOneRepMax}%1rm`
  if ('bodyWeight' in load) return 'BW'
  if ('machine' in load) return `stack ${load.machine}`
  if (load.band === undefined) return `${load.feel} band`
  const plain = /^[a-z]{2,}$/i.test(load.band) && !feels.test(load.band) && !notNames.test(load.band)
  return `${plain ? load.band : JSON.stringify(load.band)} band ${load.feel}`
}

/** The words between quotes, as they were typed. */
export function formatLimit(limit: Dosage['rangeLimit']): string | undefined {
  if (limit === undefined) return undefined
  return typeof limit === 'string'
    ? `limit ${JSON.stringify(limit)}`
    : `limit ${limit.degrees} ${JSON.stringify(limit.movement)}`
}
