/** Milliseconds until a session ends, and whether its twelve hours end it, whatever is done until then. */
export type SessionEnd = { leftMs: number; fixed: boolean }

/** Takes the session as it was read, and the time. */
export function toSessionEnd(
  session: { lastSeen: Date; expires: Date; idleMs: number },
  now: Date,
): SessionEnd {
  const idleEnd = session.lastSeen.getTime() + session.idleMs
  const end = Math.min(idleEnd, session.expires.getTime())
  return { leftMs: Math.max(0, end - now.getTime()), fixed: session.expires.getTime() <= idleEnd }
}
