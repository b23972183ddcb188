import pino, { type Logger } from 'pino'
import { environment } from './environment'
import { LogLimit } from './log-limit'

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

/** Name, code and stack frames; never the message, which in a database error can quote a patient's row. */
export function toLoggable(error: unknown) {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '))
  return { error: error.name, code, stack: frames?.slice(0, 8).join('\n') }
}

/**
 * Takes over what the framework prints of a page that failed, message and stack with every request: it becomes one
 * line of this log per kind and minute. What is no error is printed as before.
 */
export function limitPrintedErrors(target: Pick<Console, 'error'>): void {
  const print = target.error
  target.error = (...parts: unknown[]) => {
    const error = parts.find((part) => part instanceof Error)
    if (!error) return print.apply(target, parts)
    const fields = toLoggable(error)
    const [frame] = fields.stack?.split('\n') ?? []
    logLimited('error', `page ${fields.error} ${fields.code} ${frame}`, fields, 'a page failed')
  }
}

/** A wrong environment is told where it is first needed, not by the log. */
function toLevel(): string {
  try {
    return environment().logLevel
  } catch {
    return 'info'
  }
}
