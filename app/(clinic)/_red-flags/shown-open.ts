import type { OpenLine } from '@/lib/patient/screening/patient-screening'
import type { ShownOpen } from '@/lib/safety/screening/show-open'

/** An open red flag in words, with who heard it. */
export type ShownLine = ShownOpen<OpenLine>

/** What the panel of a closed plan needs of patient and clinic. */
export type ClosedAbout = {
  patient: { id: string; firstName: string; age: number | null }
  /** The condition in the clinician's words. */
  condition: string | null
  /** What was denied when it was asked, in words for a doctor. */
  denied: readonly string[]
  clinic: {
    emergencyNumber?: string | undefined
    crisisLine?: string | undefined
    country: string
    today: string
    timeZone: string
  }
  /** Name of the member who would sign. */
  signs: string
  /** Whether they may. */
  may: boolean
}

/** The red flags that are worked on, what is known of the patient, and what follows once it is recorded. */
export type ClosedWork = { lines: readonly ShownLine[]; about: ClosedAbout; onRecorded: () => void }
