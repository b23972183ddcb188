import type { AdviceLength, Layout, LeftOut, Naming, WhichPhases } from './handout-options'

/** What is chosen at print and offered the next time; the paper is the clinic's. */
export type PrintChoice = {
  layout: Layout
  phases: WhichPhases
  advice: AdviceLength
  without: LeftOut[]
  grey: boolean
  naming: Naming
}

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

/** From this age on large print is suggested. */
const largePrintAge = 75

/** Whether large print is worth a suggestion; no age says nothing. */
export function isLargeSuggested(age: number | null, { layout }: PrintChoice): boolean {
  return age !== null && age >= largePrintAge && layout !== 'large'
}
