import { PlainError } from '@/lib/db/plain-error'
import { log } from '@/lib/log'
import type { SupervisorEvent } from './supervise'

/** Writes one line in the log for each thing that happens to a supervised server. */
export function reportServer(server: 'web' | 'database'): (event: SupervisorEvent) => void {
  return (event) => {
    if (event.kind === 'back') {
      log.info({ server, awayMs: Math.round(event.awayMs), tries: event.tries }, 'a server is back')
      return
    }
    const pauseMs = Math.round(event.pauseMs)
    if (event.kind === 'ended') {
      log.error(
        { server, livedMs: Math.round(event.livedMs), pauseMs },
        'a server ended, it is started again',
      )
      return
    }
    log.error({ server, ...toReason(event.error), pauseMs }, 'a server could not be started again yet')
  }
}

/** A PlainError names folders and ports and is made to be shown; another error's message is not written. */
function toReason(error: unknown): { error: string; code?: unknown; reason?: string } {
  if (error instanceof PlainError) return { error: error.name, reason: error.message }
  if (!(error instanceof Error)) return { error: typeof error }
  return { error: error.name, ...('code' in error ? { code: error.code } : {}) }
}
