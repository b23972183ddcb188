// The small build of zod: these schemas are read in the browser too.
import * as z from 'zod/mini'

/** A whole number, or a range of two. */
export type Amount = number | { min: number; max: number }

/** A whole number within a limit, with an error that names both ends. */
export function wholeSchema({ min, max }: { min: number; max: number }) {
  const error = `A whole number from ${min} to ${max}.`
  return z.int({ error }).check(z.gte(min, { error }), z.lte(max, { error }))
}

/** A whole number within a limit, or a range of two of them, the smaller first. */
export function amountSchema(limit: { min: number; max: number }) {
  const error = `A whole number from ${limit.min} to ${limit.max}, or a range { "min", "max" } of two such numbers.`
  return z.union(
    [
      wholeSchema(limit),
      z.strictObject({ min: wholeSchema(limit), max: wholeSchema(limit) }).check(
        z.refine((range) => range.min < range.max, {
          error: 'The first number of a range must be smaller than the second.',
        }),
      ),
    ],
    { error },
  )
}

/** The upper end; `otherwise` when there is no amount. */
export function highest(amount: Amount | undefined, otherwise = 0): number {
  return typeof amount === 'object' ? amount.max : (amount ?? otherwise)
}

/** The lower end; `otherwise` when there is no amount. */
export function lowest(amount: Amount | undefined, otherwise = 0): number {
  return typeof amount === 'object' ? amount.min : (amount ?? otherwise)
}

/** The middle of a range; `otherwise` when there is no amount. */
export function middle(amount: Amount | undefined, otherwise: number): number {
  return typeof amount === 'object' ? (amount.min + amount.max) / 2 : (amount ?? otherwise)
}
