import type { Frequency } from '@/lib/dosage/frequency'
import type { ItemKind, KindGroup, Side, Supervised } from '@/lib/dosage/kind'
import type { PrescribedTime } from '@/lib/figure/motion/motion-timeline'
import type { PlanLocale } from '@/lib/i18n/locales'
import type { FrozenItem, FrozenLine, FrozenPhase } from '@/lib/plan/frozen/frozen-plan'
import type { LineGroup, Pause } from '@/lib/plan/schema'
import type { RichText } from '@/lib/rich-text'
import type { HowOften } from './how-often'
import type { LinePace } from './pace'

/** The parts of clinical spec 8.2, the dose standing with the line. */
export type ReadingText = {
  start: RichText
  /** One paragraph a step. */
  move: readonly RichText[]
  feel: RichText
  stop: RichText
  why: RichText | null
  /** The whole in few sentences; null where the version has none. */
  short: RichText | null
  /** "Then do the same with your left leg.", or which side the picture shows while none is chosen. */
  after: RichText | null
}

export type ReadingDose = {
  /** A surgeon's limit, which is read before anything else. */
  limit: RichText | null
  /** All other sentences. */
  rest: RichText | null
  /** The line needs a dose and has none: whoever shows it says so. */
  missing: boolean
}

export type ReadingPicture = {
  start: string
  end: string | null
  width: number
  height: number
  /** Drawn for the right side and prescribed for the left. */
  mirrored: boolean
  /** The address of the movement from start to end and the time it takes; null when nothing moves. */
  motion: { address: string; prescribed: PrescribedTime } | null
  /** A film of it; its poster is the start where there is no other picture. */
  film?: NonNullable<NonNullable<FrozenItem['figure']>['film']>
}

/** Lines with the same id are done one after another, so many rounds, with a rest in seconds after each. */
export type LineRound = Pick<LineGroup, 'id' | 'rounds'> & { restSec: number }

/** One line of a version as its reader gets it, in one language. */
export type ReadingLine = {
  id: string
  slug: string
  kind: ItemKind
  group: KindGroup
  /** What the patient calls it; the clinician's name stands in while the item has no text. */
  title: string
  name: string
  regions: FrozenItem['regions']
  nerve: string | null
  limb: FrozenItem['limb']
  sideRule: FrozenItem['sideRule']
  side: Side | null
  site: string | null
  note: string | null
  supervised: Supervised | null
  support: FrozenLine['support'] | null
  /** Null for an item that has no patient text. A text that names a side nobody chose shows the right. */
  text: ReadingText | null
  /** Such a text with "the chosen" and "the other" in place of a side; null when a side was chosen or none is named. */
  openText: ReadingText | null
  /** What the pictures show, in words; empty for an item without text. */
  alt: string
  picture: ReadingPicture | null
  dose: ReadingDose
  /** How it is done step by step; null for what nobody does by themselves. */
  pace: LinePace | null
  /** The most pain that its dose allows, of 10; null where it names none. */
  painLimit: number | null
  /** That pain has to be gone by the next morning. */
  settlesByMorning: boolean
  frequency: Frequency
  often: HowOften
  /** On a day when it is due. */
  minutes: number
  pauses: readonly Pause[]
  /** The group of its phase that it is done in. */
  round: LineRound | null
}

export type ReadingPhase = {
  id: string
  /** The clinician's words. */
  title: string
  /** The patient's; the clinician's where there are none. */
  patientTitle: string
  weeks: FrozenPhase['weeks'] | null
  goal: string | null
  lines: readonly ReadingLine[]
}

/** A version in one language, line by line: what page, handout and preview are made from. */
export type Reading = {
  locale: PlanLocale
  title: string
  phases: readonly ReadingPhase[]
  /** Place of the phase the patient is in. */
  current: number
  /** Safety advice of all phases, each once. */
  safety: readonly ReadingLine[]
  /** Slugs of lines that were frozen without their item and so cannot be read. */
  unreadable: readonly string[]
}
