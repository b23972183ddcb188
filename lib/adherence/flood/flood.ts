/**
 * No person answers this often. A link that got more answers than this in an hour, from devices that were new to it, takes
 * no more of theirs until the hour is over; a device that had logged before goes on.
 */
export const answersPerHour = 60
/** Of one device that is known to the link; it keeps a leaked link from filling a table that nothing may delete from. */
export const answersPerDay = 600

export const hourMs = 3_600_000
export const dayMs = 24 * hourMs

/** What a link was sent lately by devices new to it: how many answers, and when the first of them came. */
export type Strangers = { count: number; first: Date | null }

/** Seconds until a new device may log again; 0 when it may now. */
export function pausedFor({ count, first }: Strangers, now: Date): number {
  if (count <= answersPerHour || !first) return 0
  return Math.max(1, Math.ceil((first.getTime() + hourMs - now.getTime()) / 1000))
}
