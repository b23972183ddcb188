import type { PlanLocale } from './i18n/locales'
import { inWords, type Saying, said } from './i18n/said'

/** One thing wrong in an input: where, what was found, what is allowed. */
export type InputProblem = { path: string; found: Saying; allowed: Saying }

/** The problem in the words of a language. */
export function problemInWords({ path, found, allowed }: InputProblem, locale: PlanLocale) {
  return { path, found: inWords(found, locale), allowed: inWords(allowed, locale) }
}

/**
 * An error that a person is told: a code with parameters, put into their language where it is told. Its `message`, for
 * logs and for who develops, is the English.
 */
export abstract class SaidError extends Error {
  constructor(
    readonly said: Saying,
    options?: ErrorOptions,
  ) {
    super(undefined, options)
    Object.defineProperty(this, 'message', { get: () => inWords(said, 'en'), configurable: true })
  }
}

/** Bad input from a person or a file; what it says is fit to be shown to them. Exit code 2, HTTP 422. */
export class InputError extends SaidError {
  constructor(
    what: Saying,
    readonly problems: readonly InputProblem[] = [],
    options?: ErrorOptions,
  ) {
    super(what, options)
    this.name = 'InputError'
  }
}

/** Missing or another clinic's: the answer is the same, 404. */
export class NotFoundError extends SaidError {
  constructor(readonly what: string) {
    super(said('errors.notFound', { what }))
    this.name = 'NotFoundError'
  }
}

/** Nobody is signed in, or no longer. HTTP 401. */
export class SignedOutError extends SaidError {
  constructor() {
    super(said('errors.signedOut'))
    this.name = 'SignedOutError'
  }
}

/** What a link asks for before it opens, and whom to call who does not know it; nothing of the plan. */
export type LinkLock = {
  asks: 'pin' | 'birth-year'
  /** Changes with each PIN. */
  proofId: string
  clinic: { name: string; phone: string | null }
}

/** A link that asks for a proof which this device has not given. HTTP 401, marked so that nobody takes it for the plan. */
export class LockedError extends SaidError {
  constructor(readonly lock: LinkLock) {
    super(said('errors.locked'))
    this.name = 'LockedError'
  }
}

/** Too many tries; `retryAfterSeconds` says when the next one counts. HTTP 429. */
export class TooManyError extends SaidError {
  constructor(
    readonly retryAfterSeconds: number,
    what: Saying = said('errors.tooMany', { seconds: retryAfterSeconds }),
  ) {
    super(what)
    this.name = 'TooManyError'
  }
}

/** The member's role does not allow it. HTTP 403. */
export class ForbiddenError extends SaidError {
  constructor(readonly permission: string) {
    super(said('errors.forbidden'))
    this.name = 'ForbiddenError'
  }
}

/** A write that did not come from one of our own pages. HTTP 403. */
export class CrossSiteError extends SaidError {
  constructor() {
    super(said('errors.crossSite'))
    this.name = 'CrossSiteError'
  }
}

/** A write based on an older revision. HTTP 409; `current` is what is stored now. */
export class ConflictError<Current> extends SaidError {
  constructor(readonly current: Current) {
    super(said('errors.conflict'))
    this.name = 'ConflictError'
  }
}

/** The disk takes no more, files or rows; what was kept before is untouched. HTTP 507. */
export class StorageError extends SaidError {
  /** The framework hands this to the page that is shown instead, in place of the message. */
  readonly digest = 'storage'

  constructor(
    readonly reason: 'full' | 'closed',
    options?: ErrorOptions,
  ) {
    super(said(`errors.storage.${reason}`), options)
    this.name = 'StorageError'
  }
}

/**
 * The database, or the place of the media, cannot be asked at this moment: down, starting again, or out of connections.
 * HTTP 503 with Retry-After.
 */
export class OutageError extends SaidError {
  /** The framework hands this to the page that is shown instead, in place of the message. */
  readonly digest = 'outage'
  readonly retryAfterSeconds = 2

  constructor(options?: ErrorOptions, what: Saying = said('errors.outage')) {
    super(what, options)
    this.name = 'OutageError'
  }
}
