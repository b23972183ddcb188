import { isHangUp } from '../../hang-up.mjs'
import { LogLimit } from '../../log-limit.mjs'
import { toLoggable } from '../../loggable.mjs'

/**
 * Takes over what the framework prints of requests that failed or were refused, message and stack with every one of
 * them: it becomes one line of the log per kind and minute, without a message and without what stood in quotation
 * marks, since that may be a sender's or a patient's. That somebody hung up is no line at all.
 *
 * @param {Pick<Console, 'error' | 'warn'>} target
 * @param {{ error(fields: object, message: string): void, warn(fields: object, message: string): void }} log
 */
export function limitPrinted(target, log) {
  const limit = new LogLimit()
  for (const level of /** @type {const} */ (['error', 'warn']))
    target[level] = (...parts) => {
      const error = parts.find((part) => part instanceof Error)
      if (isHangUp(error)) return
      const fields = error ? toLoggable(error) : { printed: toPlain(parts) }
      const [frame] = fields.stack?.split('\n') ?? []
      const leftOut = limit.admit(`${level} ${fields.error} ${fields.code} ${frame ?? fields.printed}`)
      if (leftOut === null) return
      log[level](
        leftOut > 0 ? { ...fields, leftOut } : fields,
        error ? 'a page failed' : 'the framework says',
      )
    }
}

/** @param {unknown[]} parts */
function toPlain(parts) {
  const text = parts.filter((part) => typeof part === 'string').join(' ')
  return text
    .replace(/(["'`]).*?\1/g, '…')
    .replace(/\d+/g, '0')
    .slice(0, 200)
}
