import type { Equipment, Position } from '@/lib/catalog/taxonomy'
import type { PlanItem } from '@/lib/plan/schema'
import type { Irritability } from './choose-phase'
import type { DraftGoal } from './rules'

/** Why an item is not in the draft. Slugs name items of the catalog. */
export type WhyNot =
  /** By a safety rule, with its message. */
  | { code: 'blocked'; rule: string; message: string }
  | { code: 'position'; position: Position }
  | { code: 'equipment'; equipment: readonly Equipment[] }
  | { code: 'level'; level: number; most: number; irritability: Irritability }
  /** A tensioner or a hop, which wait until it flares less easily. */
  | { code: 'movement'; irritability: Irritability }
  /** The day would have this many minutes. */
  | { code: 'minutes'; minutes: number; most: number }
  | { code: 'full'; most: number }
  /** Does what another line does. */
  | { code: 'doubles'; other: string }
  /** Waits in the plan, unticked, until its condition is met. */
  | { code: 'condition'; condition: string }

/** Why a line is in the draft. */
export type Why =
  /** Of the template's phase, as it stands there. */
  | { code: 'template' }
  /** In the place of a line of the template that does not fit. */
  | { code: 'swapped'; from: string; because: WhyNot }
  /** The template offers it in this phase. */
  | { code: 'optional' }
  /** Of an earlier phase of the template. */
  | { code: 'earlier'; phase: number }
  | { code: 'goal'; goal: DraftGoal }
  /** Works what a line that was left out works. */
  | { code: 'instead'; from: string }
  /** Its dose was made lighter. */
  | { code: 'lighter'; irritability: Irritability }
  /** Its bout was made shorter, for the minutes of the day. */
  | { code: 'shorter'; minutes: number }
  /** Its side is asked for: the side of the finding does not say it. */
  | { code: 'sideOpen' }

export type DraftLine = { line: PlanItem; why: readonly Why[] }
export type NearMiss = { line: PlanItem; whyNot: WhyNot }

/** A first draft: what goes into the plan, and what was close. */
export type Draft = {
  code: string
  /** Of the template, counted from 1. */
  phase: number
  phases: number
  /** What the patient does at home, in the order of the template. */
  lines: readonly DraftLine[]
  /** What comes along: self-care, advice, safety, and lines that wait for their condition. */
  along: readonly PlanItem[]
  misses: readonly NearMiss[]
  /** Of the busiest day. */
  minutesPerDay: number
  /** What was not known and was read at its strictest. */
  assumed: readonly ('irritability' | 'stage')[]
}
