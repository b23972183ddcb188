import { z } from 'zod'
import { closingSchema } from '@/lib/safety/screening/closing'
import type { OpenRedFlag } from '@/lib/safety/screening/open-red-flags'
import type { ScreeningGiven } from '@/lib/safety/screening/screening-answers'

/** What a patient answered, with who asked and when; fit for JSON. Instants are ISO. */
export type Screening = ScreeningGiven & { id: string; at: string; by: string; byUserId: string }

/** An open red flag with who heard the yes. `planId`: the patient said so on the page of that plan. */
export type OpenLine = OpenRedFlag & { by: string; planId?: string }

/** What was recorded as done about a red flag. `day` is that of the review, or of the onset. */
export type RedFlagDone = {
  code: string
  outcome: string
  note: string
  day: string | null
  at: string
  by: string
}

/** All that is known of a patient's red flags. Having none open clears nothing. */
export type PatientScreening = {
  /** Null while nobody asked. */
  last: Screening | null
  /** The clinic's day of the last one. */
  askedOn: string | null
  /** The most urgent first. */
  open: OpenLine[]
  /** What was done, newest first. */
  done: RedFlagDone[]
  /** The highest pain that was logged since the last screening. */
  painSince: number
  /** Whether such a pain is 3 or more over the usual worst one. */
  painRose: boolean
}

/** What was done about red flags, as it is sent: one act for all that it was done for. */
export const closingsSchema = z.strictObject({ closings: z.array(closingSchema).min(1).max(50) })
