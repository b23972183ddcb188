import type { Dosage1, Line1 } from './dosage-1'
import type { Words1 } from './words-1'

/** Times a day and days a week in one sentence (clinical spec 2.5, rules 5 and 6); visits for a clinic technique. */
export function composeFrequency(dosage: Dosage1, input: Line1, words: Words1): string[] {
  const { t, say } = words
  const { perDay, daysPerWeek } = dosage
  if (input.kind === 'MTc' && perDay === undefined && isCount(daysPerWeek))
    return [t('clinic.visits', say(daysPerWeek))]
  const values = { ...sayPerDay(perDay, words), ...sayDays(daysPerWeek, words) }
  if (perDay !== undefined && daysPerWeek !== undefined) return [t('frequency.both', values)]
  if (perDay !== undefined) return [t('frequency.day', values)]
  if (daysPerWeek !== undefined) return [t('frequency.week', values)]
  return []
}

function isCount(days: Dosage1['daysPerWeek']): days is number | { min: number; max: number } {
  return days !== undefined && !(typeof days === 'object' && 'everyDays' in days)
}

function sayPerDay(perDay: Dosage1['perDay'], { say }: Words1) {
  if (perDay === undefined) return { per: 'other', perAmount: '' }
  if (typeof perDay === 'object' && 'everyHours' in perDay)
    return perDay.everyHours === 1
      ? { per: 'everyHour', perAmount: '' }
      : { per: 'everyHours', perAmount: say(perDay.everyHours).amount }
  if (perDay === 1) return { per: 'once', perAmount: '' }
  if (perDay === 2) return { per: 'twice', perAmount: '' }
  return { per: 'other', perAmount: say(perDay).amount }
}

function sayDays(days: Dosage1['daysPerWeek'], { say }: Words1) {
  if (days === undefined) return { days: 'other', dayAmount: '' }
  if (typeof days === 'object' && 'everyDays' in days)
    return days.everyDays === 2
      ? { days: 'alternate', dayAmount: '' }
      : { days: 'interval', dayAmount: say(days.everyDays).amount }
  if (days === 7) return { days: 'every', dayAmount: '' }
  if (days === 1) return { days: 'other1', dayAmount: '' }
  return { days: 'other', dayAmount: say(days).amount }
}
