import type { CheckInBody } from './check-in'

/** A check-in as it is stored and read. `itemId` is null when it is about the whole day. */
export type LoggedCheckIn = {
  id: string
  itemId: string | null
  /** The patient's own calendar day that it is about. */
  localDate: string
  /** ISO instant on the device's clock. */
  loggedAt: string
  /** ISO instant on the server's clock; absent while it waits on a device. */
  receivedAt?: string
  body: CheckInBody
}

/** A check-in without what was written, which leaves with who has seen it alone (written-question.ts). */
export function withoutNotes(checkIn: LoggedCheckIn): LoggedCheckIn {
  if (checkIn.body.about !== 'day') return checkIn
  const { note: _, asked: __, ...body } = checkIn.body
  return { ...checkIn, body }
}
