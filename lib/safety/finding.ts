import type { Settlement } from './review/settle'

/** In the order they count; `met` is a warning that is cared for: nothing to acknowledge. */
export const findingSeverities = ['block', 'warn', 'note', 'met'] as const

/** `waiting`: the line is not given until its condition is met, so that a block on it stops nothing yet. */
export type FindingLine = { itemId: string; slug: string; waiting?: true }

/** A reminder of one rule for the clinician; none of them means that something is harmless, and no finding neither. */
export type Finding = {
  rule: string
  /** The flag of the patient that brings it up. */
  flag: string
  severity: (typeof findingSeverities)[number]
  show: 'item' | 'plan'
  lines: FindingLine[]
  /** The sides of the body it is about; null for the whole person. */
  side: 'left' | 'right' | 'both' | null
  message: string
  source: string
  /** What would settle it, other than leaving the line out. */
  settle: Settlement[]
  /** A block that nobody can override. */
  override?: 'never'
}
