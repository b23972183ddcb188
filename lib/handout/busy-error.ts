import { TooManyError } from '@/lib/errors'
import { toSay } from './text/say'

/** More handouts are waiting than the machine should take on. HTTP 429 with Retry-After. */
export class BusyError extends TooManyError {
  constructor(retryAfterSeconds: number) {
    super(retryAfterSeconds)
    this.message = toSay('en').plain('busy')
    this.name = 'BusyError'
  }
}
