import type { PlanLocale } from '@/lib/i18n/locales'

export const papers = ['a4', 'letter'] as const
export type Paper = (typeof papers)[number]

/** Layouts of the contract; those in `availableLayouts` can be printed now. */
export const layouts = ['standard', 'compact', 'large', 'cards', 'onepage', 'log'] as const
export type Layout = (typeof layouts)[number]
export const availableLayouts = ['standard'] as const satisfies readonly Layout[]

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
  /** The phase the patient is in, or every phase of the plan. */
  phases?: 'current' | 'all'
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
