import type { Browser } from '@playwright/test'
import type { Clinic, Patient } from '@/lib/db/generated/client'
import type { PractisedHand } from './practised-hand'

/** Who is there when a task begins. */
export type Given = {
  browser: Browser
  clinic: Clinic
  therapist: { user: { id: string }; member: { id: string } }
  patient: Patient
}

export type Task = {
  name: string
  /** Seconds it may take by the keystroke-level model. */
  limit: number
  run: (hand: PractisedHand, given: Given) => Promise<void>
}
