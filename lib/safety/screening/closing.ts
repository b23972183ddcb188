import { z } from 'zod'

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

export const shortestNote = 10

/** What was done about one red flag, as it is sent. */
export const closingSchema = z
  .strictObject({
    code: z.string().regex(/^RF\d{2}$/),
    outcome: z.enum(closingOutcomes),
    /** In the member's words: who was called, when, how the patient left. */
    note: z.string().trim().min(shortestNote, { error: 'screeningNote' }).max(1000),
    day: z.iso.date().optional(),
  })
  .refine(({ code, outcome }) => outcomesOf(code).includes(outcome), { path: ['outcome'] })
  .refine(({ outcome, day }) => !needsDay(outcome) || day !== undefined, {
    path: ['day'],
    error: 'screeningDay',
  })
export type ClosingGiven = z.infer<typeof closingSchema>
