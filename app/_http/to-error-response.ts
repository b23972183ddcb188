import {
  ConflictError,
  CrossSiteError,
  ForbiddenError,
  InputError,
  LockedError,
  NotFoundError,
  OutageError,
  type SaidError,
  SignedOutError,
  StorageError,
  TooManyError,
} from '@/lib/errors'
import { isHangUp } from '@/lib/hang-up.mjs'
import type { PlanLocale } from '@/lib/i18n/locales'
import { inWords, said } from '@/lib/i18n/said'
import { log, logLimited } from '@/lib/log'
import { toLoggable } from '@/lib/loggable.mjs'
import { toOutage } from '@/lib/outage'
import { lockedHeaders } from '@/lib/share/share-headers'
import { sayError, sayProblem } from './say-error'

/**
 * Maps a thrown error to its answer: 401 signed out or a locked link, 403 forbidden, 404 missing or foreign, 409 `{current}`,
 * 422 `{message, problems}`, 429 with Retry-After, 503 with Retry-After while the database is away, 507 the disk takes
 * no more, 500 for the unforeseen; the last three are logged, one line a minute for the same fault of the same route.
 * To somebody who hung up nothing can be said: 400, which nobody reads. What is said is in `locale`.
 */
export function toErrorResponse(error: unknown, path: string, locale: PlanLocale = 'en'): Response {
  const answer = toAnswer(locale)
  if (error instanceof SignedOutError) return answer(401, error)
  if (error instanceof LockedError) return answer(401, error, { locked: true }, lockedHeaders)
  if (error instanceof ForbiddenError || error instanceof CrossSiteError) return answer(403, error)
  if (error instanceof NotFoundError) return answer(404, error)
  if (error instanceof ConflictError) return answer(409, error, { current: error.current })
  if (error instanceof InputError)
    return answer(422, error, { problems: error.problems.map((problem) => sayProblem(problem, locale)) })
  if (error instanceof TooManyError)
    return answer(429, error, {}, { 'Retry-After': String(error.retryAfterSeconds) })
  if (isHangUp(error)) {
    log.debug({ route: toRoute(path) }, 'the sender hung up')
    return new Response(null, { status: 400 })
  }
  const outage = toOutage(error)
  if (outage instanceof StorageError) {
    report({ error: outage.name, code: outage.reason }, path, 'the disk takes no more')
    return answer(507, outage)
  }
  if (outage instanceof OutageError) {
    report(toLoggable(outage.cause ?? outage), path, 'the database is away')
    return answer(503, outage, {}, { 'Retry-After': String(outage.retryAfterSeconds) })
  }
  report(toLoggable(error), path, 'a request failed')
  return Response.json({ message: inWords(said('errors.unforeseen'), locale) }, { status: 500 })
}

function report(fields: { error: string; code?: string | undefined }, path: string, message: string): void {
  const route = toRoute(path)
  logLimited('error', `${fields.error} ${fields.code} ${route}`, { ...fields, route }, message)
}

function toAnswer(locale: PlanLocale) {
  return (status: number, error: SaidError, body: object = {}, headers: Record<string, string> = {}) =>
    Response.json({ ...sayError(error, locale), ...body }, { status, headers })
}

/** The route without what names one record; a link's token stands in its path and must not reach a log. */
function toRoute(path: string): string {
  return path
    .replace(/\/s\/[^/]+/, '/s/[token]')
    .replace(/\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=\/|$)/gi, '/[id]')
    .replace(/\/\d+(?=\/|$)/g, '/[number]')
}
