import { createHmac } from 'node:crypto'
import { requireSecret } from './secret'

/** What is counted: tries at one account, from one address to sign in, from one address at links. */
export type AttemptPurpose = 'account' | 'address' | 'link'

/** Key of the attempt table: a keyed hash, so that without the server's secret neither e-mail nor address can be guessed back. Hex. */
export function attemptKey(purpose: AttemptPurpose, value: string): string {
  return createHmac('sha256', requireSecret()).update(`attempt:${purpose}:${value}`).digest('hex')
}
