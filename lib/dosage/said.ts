import { type Amount, highest } from './amount'

/** A sentence; `later` replaces it where an earlier one has begun with "Do this" (clinical spec 2.5, rule 5). */
export type Said = string | { first: string; later: string }

/**
 * How much, and what follows it. A frequency of every few hours joins the last sentence of `amount`; `lead` is that
 * sentence as it then reads, without its stop.
 */
export type SaidAmount = { amount: Said[]; lead?: string; after: Said[] }

/** Nothing said, or one: no word for a number is needed. */
export function isOne(amount: Amount | undefined): boolean {
  return amount === undefined || highest(amount) === 1
}

/** Several sentences with no lead of their own. */
export function saying(amount: readonly Said[], after: readonly Said[] = []): SaidAmount {
  return { amount: [...amount], after: [...after] }
}
