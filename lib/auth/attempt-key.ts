import { createHmac } from 'node:crypto'
import { requireSecret } from './secret'

/** What is counted: tries at one account, from one address, at one account from one address, at links, and at a link's PIN. */
export type AttemptPurpose = 'account' | 'address' | 'pair' | 'link' | 'proof' | 'proof-pair'

/** Key of the attempt table: a keyed hash, so that without the server's secret neither e-mail nor address can be guessed back. Hex. */
export function attemptKey(purpose: AttemptPurpose, ...values: readonly string[]): string {
  return createHmac('sha256', requireSecret())
    .update(`attempt:${purpose}:${values.join('\n')}`)
    .digest('hex')
}

/** The three keys under which a sign-in is counted. Takes the e-mail in lower case and clientAddress. */
export function signInKeys(email: string, address: string) {
  return {
    address: attemptKey('address', address),
    pair: attemptKey('pair', email, address),
    account: attemptKey('account', email),
  }
}
