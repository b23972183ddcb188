import pino, { type Logger } from 'pino'
import { environment } from './environment'
import { LogLimit } from './log-limit.mjs'

/**
 * The structured log, one JSON line an event, on standard error so that standard output stays for results.
 * Ids, codes and durations only: no name, e-mail, note or other text of a patient or a member.
 */
export const log: Logger = pino(
  {
    level: toLevel(),
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        '*.password',
        '*.token',
        '*.email',
        '*.name',
        'password',
        'token',
        'email',
        'cookie',
        'headers',
      ],
      remove: true,
    },
  },
  pino.destination({ dest: 2, sync: true }),
)

const limit = new LogLimit()

/**
 * As `log`, at most one line per kind and minute; `leftOut` in the next one counts what was not written. For what a
 * lasting fault repeats with every request.
 */
export function logLimited(level: 'error' | 'warn', kind: string, fields: object, message: string): void {
  const leftOut = limit.admit(kind)
  if (leftOut !== null) log[level](leftOut > 0 ? { ...fields, leftOut } : fields, message)
}

/** A wrong environment is told where it is first needed, not by the log. */
function toLevel(): string {
  try {
    return environment().logLevel
  } catch {
    return 'info'
  }
}
