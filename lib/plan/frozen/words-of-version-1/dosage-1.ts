import type { ItemKind, Side } from '@/lib/dosage/kind'

export type Amount = number | { min: number; max: number }

/** A dose as document version 1 had it. */
export type Dosage1 = {
  sets?: Amount
  reps?: Amount
  holdSec?: Amount
  durationMin?: Amount
  distance?: { value: number; unit: 'm' | 'steps' }
  perDay?: Amount | { everyHours: number }
  daysPerWeek?: Amount | { everyDays: number }
  restSec?: number
  tempo?: string
  load?: { kg: number } | { lb: number } | { band: string; feel: string } | { percentOneRepMax: number }
  effort?: Amount
  rir?: Amount
  intensityZone?: 'easy' | 'moderate' | 'hard'
  pressure?: 'light' | 'medium'
  painLimit?: number
  rangeLimit?: string | { degrees: number; movement: string }
  weeks?: number
  supervised?: 'clinic' | 'home' | 'helper'
}

export type Line1 = {
  dosage?: Dosage1 | null
  side?: Side | null
  kind: ItemKind
  /** The body part a side sentence names; leg when absent. */
  limb?: string
  /** Decided the verb in version 1: walk, cycle, swim; cold or warm pack. */
  slug?: string
}
