import type { DoseChange } from '@/lib/share/dose-changes'
import type { PlanNews } from '@/lib/share/plan-news'
import type { LoggedCheckIn } from './logged-check-in'
import type { ReadMessage } from './message/message'
import type { StopState } from './stop/stop-state'
import type { WrittenQuestion } from './written-question'

/** What a patient's open page asks for, to learn what happened elsewhere. */
export type PageNow = {
  /** When the server began to read it (ISO), as `servedAt` of a page: whichever is later knows more. */
  at?: string
  /** Number of the newest version. */
  version: number
  /** What changed since the version the page shows; null when that is the newest. */
  news: PlanNews | null
  /** How much each exercise was and is, of those whose dose changed since that version. */
  doses?: DoseChange[]
  /** Of today and yesterday, and whatever stops the plan; from all devices, without notes. */
  checkIns: LoggedCheckIn[]
  /** ISO instants at which a therapist re-opened the plan. */
  reopenings: string[]
  stop: StopState
  /** What was written in the last two weeks, from all devices, newest first. */
  questions: WrittenQuestion[]
  /** What the therapist wrote and has reached the patient by now, newest first. */
  messages: ReadMessage[]
}
