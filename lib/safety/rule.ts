import type { PlanLocale } from '@/lib/i18n/locales'

export const ruleScopes = ['person', 'side', 'site'] as const
export const ruleSeverities = ['block', 'warn', 'note', 'print'] as const
export const ruleShows = ['item', 'plan'] as const
/** What makes a warning one that is cared for. */
export const cares = ['counter', 'helper', 'clinic'] as const
export type Care = (typeof cares)[number]

/** One rule of clinical spec 4, a line of data/rules.csv. */
export type Rule = {
  id: string
  /** The flag that brings it up. */
  flag: string
  /** Whether the limb does not matter, the flag's side does, or its site and side do. */
  scope: (typeof ruleScopes)[number]
  /** Left out where the flag's record says that the surgeon set no limits. */
  surgeonDecides?: true
  /** What it is about, in the grammar of spec 4.1. */
  match: string
  /** `print` places a sheet and is no finding. */
  severity: (typeof ruleSeverities)[number]
  /** One finding a line, or one a plan that lists the lines. */
  show: (typeof ruleShows)[number]
  metBy?: Care[]
  /** A block that nobody can override. */
  override?: 'never'
  /** For the clinician. */
  message: Record<PlanLocale, string>
  source: string
}
