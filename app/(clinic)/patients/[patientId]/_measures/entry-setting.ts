import type { ScoreValue } from '@/lib/measures/score'

/** What the form of a score has to know of its patient. */
export type EntrySetting = {
  patientId: string
  clinic: { country: string; today: string }
  birthDate: string | null
  /** Codes of the measures that are offered first. */
  offered: readonly string[]
  /** The newest value by code: its activities, joint, side and form are where the next one starts. */
  lately: Readonly<Record<string, ScoreValue>>
}
