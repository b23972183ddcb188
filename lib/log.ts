import pino, { type Logger } from 'pino'
import { environment } from './environment'

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

/** A wrong environment is told where it is first needed, not by the log. */
function toLevel(): string {
  try {
    return environment().logLevel
  } catch {
    return 'info'
  }
}
