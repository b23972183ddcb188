import type { Asked } from './check-in'

/** How something waits on a device: on its way, kept there for later, or only as long as the page is open. */
export type Waiting = 'sending' | 'kept' | 'unkept'

/** What a patient wrote to the clinic, as their own page shows it. `id` is its check-in's. */
export type WrittenQuestion = {
  id: string
  /** ISO instant: when the clinic had it, or while it waits on a device, when it was written. */
  at: string
  text: string
  /** What it is about; null for a note of the day. */
  asked: Asked | null
  /** Number of the version that it was asked under; absent while it waits on a device. */
  version?: number
  /** ISO instant at which somebody of the clinic marked it as seen. */
  seenAt: string | null
  /** It is still on this device alone. */
  waiting?: Waiting
}
