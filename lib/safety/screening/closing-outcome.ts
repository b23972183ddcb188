/** How a red flag that was answered with yes is closed (clinical spec 5.1). */
export const closingOutcomes = ['sent', 'reviewed', 'askedInError', 'knownStable', 'safetyPlan'] as const
export type ClosingOutcome = (typeof closingOutcomes)[number]

const neverStable = new Set('RF01 RF02 RF03 RF04 RF05 RF06 RF10 RF24 RF32 RF33'.split(' '))

/** The outcomes that a red flag can be closed with: what may be an old state is not known and stable in every one. */
export function outcomesOf(code: string): ClosingOutcome[] {
  return closingOutcomes.filter((outcome) => {
    if (outcome === 'knownStable') return !neverStable.has(code)
    return outcome !== 'safetyPlan' || code === 'RF34'
  })
}

/** The day that an outcome names beside the words: of the review, of the onset. */
export function needsDay(outcome: ClosingOutcome): boolean {
  return outcome === 'reviewed' || outcome === 'knownStable'
}

/** Letters that say what was done, at least. */
export const shortestNote = 10
