import { say } from '@/lib/backup/say'
import { PlainError } from '@/lib/db/plain-error'

/**
 * Runs work that Ctrl-C or a stop of the system breaks off in good order, so that it can put away what it has begun.
 * Resolves or rejects as the work does.
 */
export async function untilStopped<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const stopped = new AbortController()
  const stop = () => stopped.abort(new PlainError(say('stopped')))
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, stop)
  try {
    return await work(stopped.signal)
  } finally {
    for (const signal of signals) process.off(signal, stop)
  }
}
