import { z } from 'zod'
import { adviceLengths, layouts, leftOut, namings, whichPhases } from './handout-options'
import { type PrintChoice, toPrintChoice } from './print-choice'

/** What is chosen at print, as it is sent and kept. */
export const printChoiceSchema = z.strictObject({
  layout: z.enum(layouts),
  phases: z.enum(whichPhases),
  advice: z.enum(adviceLengths),
  without: z.array(z.enum(leftOut)),
  grey: z.boolean(),
  /** Choices of before it could be chosen have none. */
  naming: z.enum(namings).default('first'),
}) satisfies z.ZodType<PrintChoice>

/** The first of what was kept that can be read, or the usual way: the patient's own stands before the clinic's. */
export function readPrintChoice(...kept: readonly unknown[]): PrintChoice {
  for (const one of kept) {
    const { success, data } = printChoiceSchema.safeParse(one)
    if (success) return data
  }
  return toPrintChoice({})
}
