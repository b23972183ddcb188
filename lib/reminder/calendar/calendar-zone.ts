import ICAL, { type JCal } from 'ical.js'
import { tzlib_get_ical_block } from 'timezones-ical-library'

/** A time zone as a calendar carries it: its name there, and its changes of clocks. */
export type CalendarZone = { id: string; component: JCal }

/** The VTIMEZONE of an IANA time zone; null for a name that is none. */
export function findCalendarZone(timeZone: string): CalendarZone | null {
  const [block = ''] = isZone(timeZone) ? tzlib_get_ical_block(timeZone) : []
  if (!block.startsWith('BEGIN:VTIMEZONE')) return null
  const component = ICAL.parse(block)
  const id = component[1].find(([name]) => name === 'tzid')?.[3]
  return typeof id === 'string' ? { id, component } : null
}

function isZone(timeZone: string): boolean {
  try {
    return timeZone.length > 0 && Boolean(new Intl.DateTimeFormat('en', { timeZone }))
  } catch {
    return false
  }
}
