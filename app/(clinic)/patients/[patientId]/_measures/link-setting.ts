import type { LinkMeasures } from '@/lib/measures/link/queries'
import type { ScoreValue } from '@/lib/measures/score'

/** What the choice of measures on the link has to know of its patient. */
export type LinkSetting = {
  patientId: string
  stored: LinkMeasures
  /** Codes of the measures that are offered first. */
  offered: readonly string[]
  /** The newest value by code, whose activities and form are where the next one starts. */
  lately: Readonly<Record<string, ScoreValue>>
  /** ISO day; null where the plan names none. */
  reviewDate: string | null
}
