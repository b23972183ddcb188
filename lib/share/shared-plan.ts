import type { ItemKind, KindGroup } from '@/lib/dosage/kind'
import type { Slot } from '@/lib/dosage/slot'
import type { PlanLocale } from '@/lib/i18n/locales'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import type { Pause } from '@/lib/plan/schema'
import type { HowOften } from '@/lib/reading/how-often'
import type { LinePace } from '@/lib/reading/pace'
import type { PainRule } from '@/lib/reading/pain-light'
import type { LineRound, ReadingPicture, ReadingText } from '@/lib/reading/reading'
import type { RichText } from '@/lib/rich-text'
import type { PatientSign } from '@/lib/safety/patient-signs'

export type SharedFigure = Pick<
  ReadingPicture,
  'start' | 'end' | 'width' | 'height' | 'mirrored' | 'motion' | 'film'
>
export type SharedText = Pick<ReadingText, 'start' | 'move' | 'feel' | 'stop' | 'why' | 'after'>

/** What a newer version changed of a line; `was`: its dose before, where that is another. */
export type LineChange = { word: 'new' | 'harder' | 'easier' | 'changed'; was?: RichText }

/** One line of the plan as whoever has the link reads it. */
export type SharedLine = {
  id: string
  kind: ItemKind
  group: KindGroup
  title: string
  figure: SharedFigure | null
  /** What the pictures show, in words. */
  alt: string
  dose: RichText
  /** The line needs a dose and has none. */
  doseMissing: boolean
  /** How it is done step by step; absent where there is nothing to do by oneself. */
  pace?: LinePace
  site: string | null
  note: string | null
  /** What the therapist last wrote about it, beside the version. */
  remark?: string
  /** Null for an item that has no patient text. */
  text: SharedText | null
  often: HowOften
  /** The times of day its dose names; absent where it leaves them to the patient. */
  slots?: readonly Slot[]
  /** On a day when it is due. */
  minutes: number
  /** Days on which it is not to be done; absent where it rests on none. */
  pauses?: readonly Pause[]
  /** Lines with the same id are done one after another, round by round. */
  round?: LineRound
  /** Blocked for the patient since it was given: to be done after a word with the therapist alone. */
  held?: true
  /** In the first days of a version that changed it. */
  change?: LineChange
}

/**
 * What someone with the link may know: enough to follow the plan in its current phase, and no more of the person than
 * a first name. Nothing but `held` depends on the day.
 */
export type SharedPlan = {
  /** What it is read in. */
  locale: PlanLocale
  /** What the therapist typed is in this language; absent where that is what it is read in. */
  writtenIn?: PlanLocale
  title: string
  firstName: string | null
  /** Whoever opened the link helps the patient: they are not greeted by the patient's name. */
  helper?: true
  phase: { number: number; count: number; title: string; goal: string | null }
  exercises: SharedLine[]
  /** In the first days of a version: names of exercises that it no longer has. */
  gone?: string[]
  selfCare: SharedLine[]
  advice: SharedLine[]
  inClinic: SharedLine[]
  askDoctor: SharedLine[]
  safety: SharedLine[]
  later: { title: string; goal: string | null }[]
  /** The one rule for pain of these exercises (clinical spec 2.4). */
  painRule: PainRule
  /** The warning signs that the check-in asks for. */
  signs: PatientSign[]
  clinic: Pick<
    FrozenPlan['clinic'],
    'name' | 'phone' | 'website' | 'emergencyNumber' | 'hours' | 'timeZone' | 'firstDayOfWeek'
  >
  therapistName: string
  versionNumber: number
  publishedOn: string
  /** What the therapist says about this version; absent where nothing is said. */
  note?: string
  reviewDate: string | null
}
