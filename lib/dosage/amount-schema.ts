// The small build of zod: these schemas are read in the browser too.
import * as z from 'zod/mini'

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
