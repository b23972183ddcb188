import { type Amount, highest } from './amount'
import { weekdays } from './choices'
import type { Dosage } from './dosage'
import type { DosageWords } from './dosage-words'
import type { ItemKind } from './kind'
import type { Said, SaidAmount } from './said'

/**
 * Times a day, time of day and days in one sentence (clinical spec 2.5, rules 5 and 6). What the amount has taken over,
 * "every 2 hours" or the bouts of a walk, is not said again.
 */
export function composeFrequency(dosage: Dosage, words: DosageWords): Said[] {
  const { t, capital } = words
  const phrases = [...perDay(dosage.perDay, words), ...times(dosage.timeOfDay, words), ...days(dosage, words)]
  if (phrases.length === 0) return []
  const joined = phrases.join(t('frequency.join'))
  return [
    {
      first: capital(t('frequency.first', { phrases: joined })),
      later: capital(t('frequency.later', { phrases: joined })),
    },
  ]
}

/**
 * Moves the times a day into the amount where one sentence says both: "Do 10, every 2 hours while you are awake.",
 * "Walk for 10 minutes, 3 times a day."
 */
export function mergeFrequency(
  dosage: Dosage,
  kind: ItemKind,
  said: SaidAmount,
  words: DosageWords,
): { dosage: Dosage; said: SaidAmount } {
  const { perDay: often, durationMin } = dosage
  const hours = isHours(often)
  const bouts = (kind === 'AE' || kind === 'BR') && durationMin !== undefined && isSeveral(often)
  const last = said.amount.at(-1)
  if (often === undefined || (!hours && !bouts) || typeof last !== 'string') return { dosage, said }
  const [phrase = ''] = perDay(often, words)
  // Hours suit the shorter sentence; a sentence with an end inside would take them to the wrong part.
  const lead = said.lead ?? last.replace(/\.$/, '')
  if (/\. /.test(lead)) return { dosage, said }
  const merged = words.t('frequency.lead', { lead, phrase, kind: hours ? 'hours' : 'times' })
  const { perDay: _, ...rest } = dosage
  return { dosage: rest, said: { amount: [...said.amount.slice(0, -1), merged], after: said.after } }
}

function isHours(often: Dosage['perDay']): boolean {
  return typeof often === 'object' && 'everyHours' in often
}

function isSeveral(often: Dosage['perDay']): boolean {
  return often !== undefined && !isHours(often) && highest(often as Amount) > 1
}

function perDay(often: Dosage['perDay'], { t, say }: DosageWords): string[] {
  if (often === undefined) return []
  if (typeof often === 'object' && 'everyHours' in often)
    return [
      often.everyHours === 1 ? t('frequency.everyHour') : t('frequency.everyHours', say(often.everyHours)),
    ]
  if (often === 1) return [t('frequency.once')]
  return [often === 2 ? t('frequency.twice') : t('frequency.times', say(often))]
}

function times(at: Dosage['timeOfDay'], { t, list }: DosageWords): string[] {
  return at ? [list(at.map((time) => t(`frequency.at.${time}`)))] : []
}

function days({ daysPerWeek, weekdays: named }: Dosage, words: DosageWords): string[] {
  const { t, say } = words
  if (named) return [namedDays(named, words)]
  if (daysPerWeek === undefined) return []
  if (typeof daysPerWeek === 'object' && 'everyDays' in daysPerWeek) {
    const { everyDays } = daysPerWeek
    return [everyDays === 2 ? t('frequency.alternate') : t('frequency.interval', say(everyDays))]
  }
  return [daysPerWeek === 7 ? t('frequency.everyDay') : t('frequency.days', say(daysPerWeek))]
}

/** Three days or more that follow one another are said as a span; all seven are every day. */
function namedDays(days: NonNullable<Dosage['weekdays']>, { t, list }: DosageWords): string {
  if (days.length === weekdays.length) return t('frequency.everyDay')
  const [first, last] = [days[0], days.at(-1)]
  const isSpan = first && last && weekdays.indexOf(last) - weekdays.indexOf(first) === days.length - 1
  if (isSpan && days.length > 2)
    return t('frequency.span', { first: t(`frequency.day.${first}`), last: t(`frequency.day.${last}`) })
  return t('frequency.on', { list: list(days.map((day) => t(`frequency.day.${day}`))) })
}
