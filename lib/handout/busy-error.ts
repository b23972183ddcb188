/** More handouts are waiting than the machine should take on. HTTP 503 with Retry-After. */
export class BusyError extends Error {
  constructor(
    message: string,
    /** Seconds after which to try again. */
    readonly retryAfter: number,
  ) {
    super(message)
    this.name = 'BusyError'
  }
}
