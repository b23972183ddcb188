import type { ItemKind } from '@/lib/dosage/kind'
import type { PrescribedTime } from '@/lib/figure/motion/motion-timeline'
import type { PlanLocale } from '@/lib/i18n/messages'
import type { HowOften } from './how-often'
import type { SharedPlan } from './to-shared-plan'

/** A piece of a sentence; `strong` is bold, as the side always is. */
export type TextPart = { text: string; strong?: boolean }

export type PatientFigure = {
  start: string
  end: string | null
  width: number
  height: number
  /** Drawn for the right side and prescribed for the left. */
  mirrored: boolean
  /** The address of the movement from start to end and the time it takes; null when nothing moves. */
  motion: { address: string; prescribed: PrescribedTime } | null
}

/** The five parts of clinical spec 8.2, the dose standing with the line. */
export type PatientText = {
  start: TextPart[]
  move: TextPart[][]
  feel: TextPart[]
  stop: TextPart[]
  why: TextPart[] | null
  /** "Then do the same with your left leg." */
  after: TextPart[] | null
}

/** One line of the plan as the patient reads it. */
export type PatientLine = {
  id: string
  kind: ItemKind
  title: string
  figure: PatientFigure | null
  /** What the pictures show, in words. */
  alt: string
  dose: TextPart[]
  site: string | null
  note: string | null
  /** Null for an item that has no patient text. */
  text: PatientText | null
  often: HowOften
  /** On a day when it is due. */
  minutes: number
}

/** The patient's page without anything that depends on the day: made once for a version, on either side of the wire. */
export type PatientPage = {
  locale: PlanLocale
  title: string
  firstName: string | null
  phase: { number: number; count: number; title: string; goal: string | null }
  exercises: PatientLine[]
  selfCare: PatientLine[]
  advice: PatientLine[]
  inClinic: PatientLine[]
  askDoctor: PatientLine[]
  safety: PatientLine[]
  later: { title: string; goal: string | null }[]
  /** Nerve symptoms have the stricter pain light (clinical spec 2.4). */
  hasNerveGlide: boolean
  clinic: SharedPlan['clinic']
  therapistName: string
  versionNumber: number
  publishedOn: string
  reviewDate: string | null
}
