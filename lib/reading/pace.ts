import type { Dosage } from '@/lib/dosage/dosage'
import type { RichText } from '@/lib/rich-text'

/** The fields of a dose that say what is done and for how long. */
export const paceFields = [
  'sets',
  'reps',
  'repsPerSet',
  'holdSec',
  'pushSec',
  'durationMin',
  'durationSec',
  'distance',
  'intervals',
  'emom',
  'amrap',
  'perDayTotal',
  'perWeekTotal',
  'restSec',
  'tempo',
] as const satisfies readonly (keyof Dosage)[]

/** One side of a line while it is done: its sentence, whether the picture is mirrored, and its texts where the line's name the other. */
export type PaceSide = {
  side: 'left' | 'right'
  words: RichText
  mirrored: boolean
  feel?: RichText
  stop?: RichText
  alt?: string
}

/** What doing a line step by step needs beyond reading it. */
export type LinePace = {
  dosage: Pick<Dosage, (typeof paceFields)[number]>
  /** `each`: all of one side, then all of the other; `alternate`: by turns. */
  turns: 'one' | 'each' | 'alternate'
  /** In the order in which they are done; none where a line has no side. */
  sides: readonly PaceSide[]
  /** A limit of range and the pain that is allowed; null where the dose names none. */
  bounds: RichText | null
}
