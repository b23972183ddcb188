export const units = [
  'points',
  'percent',
  'tScore',
  'stands',
  'seconds',
  'minutes',
  'meters',
  'metersPerSecond',
  'degrees',
  'nights',
  'steps',
] as const
export const answerers = ['patient', 'clinician', 'computed'] as const
/** "none": more is neither better nor worse in itself. */
export const directions = ['higher', 'lower', 'none'] as const
export const formNames = [
  'one',
  'points50',
  'percent',
  'full',
  'jr',
  'items11',
  'items17',
  'meters4',
  'meters10',
] as const
export const partNames = ['together', 'semi', 'tandem', 'one_leg', 'limb', 'spine'] as const
/** What a score is of, beside its patient: a side, and words such as a joint and its movement. */
export const asked = ['side', 'what'] as const
/** Smallest change beyond the error (detectable), smallest that patients call a change (important), or the error itself. */
export const bandKinds = ['detectable', 'important', 'error'] as const
/** How the value of a band is known: its source was read, its abstract was, another source names it, or it is general knowledge. */
export const certainties = ['read', 'abstract', 'secondary', 'knowledge'] as const
export const licences = ['own words', 'public, credited', 'licensed: name and score only'] as const
export const occasions = ['every re-check', 'by template'] as const

type InTwo = { en: string; es: string }
type Of<List extends readonly unknown[]> = List[number]

/** A way in which one instrument is scored. Scores of two forms never stand in one line (clinical spec 7, rule 5). */
export type MeasureForm = { name: Of<typeof formNames>; min: number; max: number; step: number }
export type PartName = Of<typeof partNames>

/** How far a score has to move before that means anything; by number, or by a share of the first score in percent. */
export type Band = {
  kind: Of<typeof bandKinds>
  certainty: Of<typeof certainties>
  by?: number
  percent?: number
  /** The one form it holds for; every form when absent. */
  form?: MeasureForm['name']
  source?: string
  /** For whom it was found. */
  whom?: InTwo
}

/** An outcome measure: a name and how it is scored. Words of a licensed instrument are not ours to keep. */
export type Measure = {
  code: string
  short: InTwo
  name: InTwo
  unit: Of<typeof units>
  answers: Of<typeof answerers>
  better: Of<typeof directions>
  forms: readonly MeasureForm[]
  /** Numbers it is made of; the headline is the one that is charted. */
  parts?: { names: readonly PartName[]; headline: PartName }
  /** Is made of three to five activities that the patient names; their mean is charted. */
  activities?: true
  asks: readonly Of<typeof asked>[]
  band?: Band
  /** A score that says in itself how it changed is held against this number, every other against the first one. */
  heldAgainst?: number
  licence: Of<typeof licences>
  again: Of<typeof occasions>
  note?: InTwo
  /** Our own words to the patient. */
  prompt?: InTwo
}

export const fewestActivities = 3
export const mostActivities = 5
