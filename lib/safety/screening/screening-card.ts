import type { PlanLocale } from '@/lib/i18n/locales'

/** When a card is asked beside the regions a plan works at. */
export const askedWhen = [
  'always',
  'nerve',
  'leg-nerve',
  'medicines',
  'first',
  'persistent',
  'again',
] as const

/** One card of the screening (clinical spec 5.2), a line of data/screening.csv. A no to it is a no to all it opens. */
export type ScreeningCard = {
  card: string
  title: Record<PlanLocale, string>
  question: Record<PlanLocale, string>
  /** The red flags it stands for, with the ages (whole years) at which one counts. */
  opens: { code: string; from?: number; to?: number }[]
  /** Regions, and words of `askedWhen`; any of them is enough. */
  asked: string[]
}
