import { z } from 'zod'
import { adviceLengths, layouts, leftOut, namings, whichPhases } from './handout-options'

/** What is chosen at print and offered the next time; the paper is the clinic's. */
export const printChoiceSchema = z.strictObject({
  layout: z.enum(layouts),
  phases: z.enum(whichPhases),
  advice: z.enum(adviceLengths),
  without: z.array(z.enum(leftOut)),
  grey: z.boolean(),
  /** Choices of before it could be chosen have none. */
  naming: z.enum(namings).default('first'),
})
export type PrintChoice = z.infer<typeof printChoiceSchema>

const usual: PrintChoice = {
  layout: 'standard',
  phases: 'current',
  advice: 'short',
  without: [],
  grey: false,
  naming: 'first',
}

/** A choice with the usual way in place of what is not named. */
export function toPrintChoice(named: Partial<PrintChoice>): PrintChoice {
  const { layout, phases, advice, without, grey, naming } = { ...usual, ...named }
  return { layout, phases, advice, without, grey, naming }
}

/** The first of what was kept that can be read, or the usual way: the patient's own stands before the clinic's. */
export function readPrintChoice(...kept: readonly unknown[]): PrintChoice {
  for (const one of kept) {
    const { success, data } = printChoiceSchema.safeParse(one)
    if (success) return data
  }
  return usual
}

/** From this age on large print is suggested. */
const largePrintAge = 75

/** Whether large print is worth a suggestion; no age says nothing. */
export function isLargeSuggested(age: number | null, { layout }: PrintChoice): boolean {
  return age !== null && age >= largePrintAge && layout !== 'large'
}
