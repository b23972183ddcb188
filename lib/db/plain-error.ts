import { SaidError } from '@/lib/errors'
import type { Saying } from '@/lib/i18n/said'

/** What the machine or its settings refuse, said in one sentence with its remedy; shown without a stack. */
export class PlainError extends SaidError {
  constructor(what: Saying, options?: ErrorOptions) {
    super(what, options)
    this.name = 'PlainError'
  }
}
