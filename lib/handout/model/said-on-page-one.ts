import type { PatientSign } from '@/lib/safety/patient-signs'
import type { EmergencyBox } from './to-emergency'

/** What page one says, in codes: warning signs of clinical spec 5, not to drive, and the pain light. */
type Said = PatientSign | 'no-driving' | 'pain-light'

const everyBox: readonly Said[] = ['RF05', 'RF11', 'RF12', 'RF13', 'RF14', 'pain-light']
const box: Record<EmergencyBox, readonly Said[]> = {
  general: everyBox,
  nerve: [...everyBox, 'RF01', 'RF02', 'RF03', 'RF04', 'no-driving'],
}

/** All that a safety text says, so that it says nothing new below a box with the same. */
const texts: Record<string, readonly Said[]> = {
  'sf-cauda': ['RF01', 'RF02', 'RF03', 'RF04', 'no-driving'],
  'sf-stop': ['pain-light', 'RF05', 'RF11'],
}

/** All that a text of advice says of when to get help, beside what its short form says of it. */
const endings: Record<string, readonly Said[]> = {
  'ed-nerve-pain': ['RF11'],
  'ed-flare': ['RF11'],
  'ed-hurt-harm': ['RF11'],
  'ed-expect': ['RF11'],
}

/**
 * Whether page one of the print with this box says all that a part of an item's text says: the whole of safety advice,
 * or when to get help of other advice. Nothing is known of an item that stands in no table, so it is not said.
 */
export function isSaidOnPageOne(slug: string, part: 'text' | 'ending', printed: EmergencyBox): boolean {
  const table = part === 'text' ? texts : endings
  return Object.hasOwn(table, slug) && (table[slug] ?? []).every((code) => box[printed].includes(code))
}
