import type { PlanLocale } from '@/lib/i18n/locales'

export const papers = ['a4', 'letter'] as const
export type Paper = (typeof papers)[number]

export const layouts = ['standard', 'compact', 'large', 'cards', 'onepage', 'log'] as const
export type Layout = (typeof layouts)[number]

export const adviceLengths = ['short', 'full'] as const
export type AdviceLength = (typeof adviceLengths)[number]

/** What whoever prints may choose of a plan's phases. */
export const whichPhases = ['current', 'all'] as const
export type WhichPhases = (typeof whichPhases)[number]

/** Sections that whoever prints may leave out. */
export const leftOut = ['selfCare', 'advice', 'clinic', 'doctor'] as const
export type LeftOut = (typeof leftOut)[number]

/** How the patient is named on every page; the sheet about a red flag, which a doctor reads, names them in full. */
export const namings = ['first', 'whole', 'initials', 'none'] as const
export type Naming = (typeof namings)[number]

/** How one handout is printed. What is left out follows the plan and its clinic. */
export type HandoutOptions = {
  layout?: Layout
  paper?: Paper
  /** Language of the printed words; the plan's own when absent. */
  locale?: PlanLocale
  /** Drawings and marks in black, white and grey. */
  grey?: boolean
  /** Address of the patient's page, printed as a QR code. Without it there is none. */
  link?: string
  /** The phase the patient is in, every phase of the plan, or those at these places, counted from 1. */
  phases?: 'current' | 'all' | readonly number[]
  /**
   * Advice and safety advice in few sentences, each said once on the print, or all of it. A version from before there
   * were short words is printed whole.
   */
  advice?: (typeof adviceLengths)[number]
  /** How the patient is named; by first name when absent. */
  naming?: Naming
  /** What is left out beside the exercises. Safety advice never is. */
  without?: readonly LeftOut[]
  /** Printed in place of the plan. */
  notice?: Notice
}

/** What to do now, in words that are ready to be printed. */
export type Notice = {
  title: string
  /** Whom it is about, and who asked. */
  who: readonly string[]
  now: readonly string[]
  /** Slugs of the safety items that are printed with it. */
  sheets: readonly string[]
  numbers: readonly string[]
  /** For the doctor. */
  tell: { title: string; lines: readonly { head: string; text: string }[] }
}
