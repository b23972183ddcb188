import { createHash } from 'node:crypto'
import ICAL, { type JCal, type JCalProperty } from 'ical.js'
import { addDays, type Weekday } from '@/lib/day'
import type { PlanLocale } from '@/lib/i18n/locales'
import { toTranslator } from '@/lib/i18n/translator'
import { instantAt } from '../instant-at'
import type { DayRule } from '../planned-line'
import type { SlotTimes } from '../slot-times'
import type { Reminder } from '../to-reminders'
import { type CalendarZone, findCalendarZone } from './calendar-zone'

export type CalendarGiven = {
  reminders: readonly Reminder[]
  times: SlotTimes
  /** IANA name of the patient's own time zone. */
  timeZone: string
  locale: PlanLocale
  shareLinkId: string
  /** Grows whenever the entries change, so that a calendar that has them takes the newer ones. */
  sequence: number
  /** When they changed last. */
  stamp: Date
  /** The address of the patient's page, where they want it in the entries; whoever sees the calendar can then open it. */
  link: string | null
}

/** The library does not count the space that a folded line begins with; 75 bytes with it are the most (RFC 5545, 3.1). */
ICAL.foldLength = 74

/** How often a calendar program is asked to look for changes. */
const refresh = 'PT6H'

/**
 * The reminders as an iCalendar file (RFC 5545). An entry names neither a person nor what is done: whoever sees the
 * calendar learns that there are exercises, and when. Without reminders it is a calendar with nothing in it but its time
 * zone, which makes programs that follow it take theirs away. Throws RangeError for an unknown time zone.
 */
export function toCalendar(given: CalendarGiven): string {
  const zone = findCalendarZone(given.timeZone)
  if (!zone) throw new RangeError(`"${given.timeZone}" is no time zone.`)
  const t = toTranslator(given.locale, 'reminder')
  const properties: JCalProperty[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', `-//Plinth//Reminders//${given.locale.toUpperCase()}`],
    ['calscale', {}, 'text', 'GREGORIAN'],
    ['name', {}, 'unknown', t('calendar.name')],
    ['x-wr-calname', {}, 'unknown', t('calendar.name')],
    ['refresh-interval', {}, 'duration', refresh],
    ['x-published-ttl', {}, 'unknown', refresh],
  ]
  const events = given.reminders.map((reminder) => toEvent(reminder, zone, given))
  return ICAL.stringify(['vcalendar', properties, [zone.component, ...events]])
}

function toEvent(reminder: Reminder, zone: CalendarZone, given: CalendarGiven): JCal {
  const { slot, rule, minutes, first, last, except } = reminder
  const t = toTranslator(given.locale, 'reminder')
  const time = given.times[slot]
  const stamp = toUtc(given.stamp)
  const here = { tzid: zone.id }
  const title = t('calendar.title', { minutes })
  const properties: JCalProperty[] = [
    ['uid', {}, 'text', toUid(given.shareLinkId, reminder)],
    ['sequence', {}, 'integer', given.sequence],
    ['dtstamp', {}, 'date-time', stamp],
    ['last-modified', {}, 'date-time', stamp],
    ['dtstart', here, 'date-time', `${first}T${time}:00`],
    ['dtend', here, 'date-time', toEnd(first, time, minutes)],
    ['rrule', {}, 'recur', toRecurrence(rule, endOfDay(last, given.timeZone))],
    ...except.map((day): JCalProperty => ['exdate', here, 'date-time', `${day}T${time}:00`]),
    ['summary', { language: given.locale }, 'text', title],
    ['description', { language: given.locale }, 'text', t('calendar.note', { link: given.link ?? 'none' })],
    ...(given.link ? [['url', {}, 'uri', given.link] satisfies JCalProperty] : []),
    ['class', {}, 'text', 'PRIVATE'],
    ['transp', {}, 'text', 'TRANSPARENT'],
  ]
  const alarm: JCal = [
    'valarm',
    [
      ['action', {}, 'text', 'DISPLAY'],
      ['trigger', {}, 'duration', 'PT0S'],
      ['description', {}, 'text', title],
    ],
    [],
  ]
  return ['vevent', properties, [alarm]]
}

/** The same for a link's time of day in every version, so that a newer entry takes the place of the one before. */
function toUid(shareLinkId: string, { slot, rule }: Reminder): string {
  const part = 'everyDays' in rule ? `${slot} every ${rule.everyDays}` : slot
  return `${createHash('sha256').update(`${shareLinkId} ${part}`).digest('hex').slice(0, 40)}@plinth`
}

const twoLetters: Record<Weekday, string> = {
  mon: 'MO',
  tue: 'TU',
  wed: 'WE',
  thu: 'TH',
  fri: 'FR',
  sat: 'SA',
  sun: 'SU',
}

function toRecurrence(rule: DayRule, until: string): Record<string, unknown> {
  if ('everyDays' in rule) return { freq: 'DAILY', interval: rule.everyDays, until }
  if (rule.weekdays.length === 7) return { freq: 'DAILY', until }
  return { freq: 'WEEKLY', byday: rule.weekdays.map((day) => twoLetters[day]), until }
}

/** With a time zone at the start, a rule's end is an instant in UTC (RFC 5545, 3.3.10): the last of the day there. */
function endOfDay(day: string, timeZone: string): string {
  return toUtc(new Date(instantAt(addDays(day, 1), '00:00', timeZone).getTime() - 1000))
}

/** The end by the same clock, on the next day where the exercises go past midnight. */
function toEnd(day: string, time: string, minutes: number): string {
  const [hours = 0, begun = 0] = time.split(':').map(Number)
  const end = hours * 60 + begun + Math.max(1, minutes)
  const date = addDays(day, Math.floor(end / (24 * 60)))
  const clock = [Math.floor(end / 60) % 24, end % 60].map((part) => String(part).padStart(2, '0'))
  return `${date}T${clock.join(':')}:00`
}

function toUtc(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`
}
