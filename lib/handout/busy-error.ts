import { TooManyError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'

/** More handouts are waiting than the machine should take on. HTTP 429 with Retry-After. */
export class BusyError extends TooManyError {
  constructor(retryAfterSeconds: number) {
    super(retryAfterSeconds, said('handout.busy'))
    this.name = 'BusyError'
  }
}
