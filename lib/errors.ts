/** One thing wrong in an input: where, what was found, what is allowed. */
export type InputProblem = { path: string; found: string; allowed: string }

/** Bad input from a person or a file; the message is fit to be shown to them. Exit code 2, HTTP 422. */
export class InputError extends Error {
  constructor(
    message: string,
    readonly problems: readonly InputProblem[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'InputError'
  }
}

/** Missing or another clinic's: the answer is the same, 404. */
export class NotFoundError extends Error {
  constructor(readonly what: string) {
    super(`There is no such ${what}.`)
    this.name = 'NotFoundError'
  }
}

/** Nobody is signed in, or no longer. HTTP 401. */
export class SignedOutError extends Error {
  constructor() {
    super('You are signed out. Sign in again to go on.')
    this.name = 'SignedOutError'
  }
}

/** Too many tries; `retryAfterSeconds` says when the next one counts. HTTP 429. */
export class TooManyError extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super(`Too many attempts. Try again in ${retryAfterSeconds} seconds.`)
    this.name = 'TooManyError'
  }
}

/** The member's role does not allow it. HTTP 403. */
export class ForbiddenError extends Error {
  constructor(readonly permission: string) {
    super('Your role does not allow this.')
    this.name = 'ForbiddenError'
  }
}

/** A write that did not come from one of our own pages. HTTP 403. */
export class CrossSiteError extends Error {
  constructor() {
    super('This request did not come from a page of this program. Open the page again and repeat it there.')
    this.name = 'CrossSiteError'
  }
}

/** A write based on an older revision. HTTP 409; `current` is what is stored now. */
export class ConflictError<Current> extends Error {
  constructor(readonly current: Current) {
    super('This was changed elsewhere in the meantime.')
    this.name = 'ConflictError'
  }
}

const storageReasons = {
  full: 'The disk is full. What you typed is kept here. Free some space and save again.',
  closed:
    'Nothing was lost, but this could not be kept. The data folder cannot be written to. Let the program write there and try again.',
}

/** The disk takes no more, files or rows; what was kept before is untouched. HTTP 507. */
export class StorageError extends Error {
  /** The framework hands this to the page that is shown instead, in place of the message. */
  readonly digest = 'storage'

  constructor(
    readonly reason: keyof typeof storageReasons,
    options?: ErrorOptions,
  ) {
    super(storageReasons[reason], options)
    this.name = 'StorageError'
  }
}

/** The database cannot be asked at this moment: down, starting again, or out of connections. HTTP 503 with Retry-After. */
export class OutageError extends Error {
  /** The framework hands this to the page that is shown instead, in place of the message. */
  readonly digest = 'outage'
  readonly retryAfterSeconds = 2

  constructor(options?: ErrorOptions) {
    super('The database is starting again. What you typed is kept here. Try again in a moment.', options)
    this.name = 'OutageError'
  }
}
