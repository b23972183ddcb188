import type { Response } from '@/lib/adherence/visit/responses'
import type { PlanVisit, VisitInput, VisitLine } from '@/lib/adherence/visit/visit'
import type { Grade } from '@/lib/dosage/choices'

/** What is said of a line while the form is open; what is not said is empty. */
export type LineDraft = { done: boolean; grade: Grade | ''; amount: string; response: Response | '' }

/** By line: what was recorded of it, else what is planned. */
export type VisitDraft = Readonly<Record<string, LineDraft>>

/** What the form begins with. Pure. */
export function toVisitDraft(
  lines: readonly (VisitLine & Partial<PlanVisit['lines'][number]>)[],
): VisitDraft {
  return Object.fromEntries(
    lines.map(({ itemId, graded, counts, done, grade, amount, response }) => [
      itemId,
      done
        ? { done, grade: grade ?? '', amount: String(amount ?? ''), response: response ?? '' }
        : { done: false, grade: graded?.planned ?? '', amount: String(counts?.planned ?? ''), response: '' },
    ]),
  )
}

/** What the therapist does is recorded whether it was done or not; what the patient does, where it was. Pure. */
export function toDoneLines(lines: readonly VisitLine[], draft: VisitDraft): VisitInput['lines'] {
  return lines.flatMap(({ itemId, byHand }): VisitInput['lines'] => {
    const { done, grade, amount, response } = draft[itemId] ?? { done: false }
    if (!done) return byHand ? [{ itemId, done: false }] : []
    return [
      {
        ...{ itemId, done },
        ...(grade ? { grade } : {}),
        ...(amount ? { amount: Number(amount) } : {}),
        ...(response ? { response } : {}),
      },
    ]
  })
}

/** A visit that is on record, as it would be said anew. Pure. */
export function toVisitInput({ on, version, lines, pain, reassessed, note }: PlanVisit): VisitInput {
  return {
    ...{ on, version },
    lines: lines.map(({ itemId, done, grade, amount, response }) => ({
      itemId,
      done,
      grade,
      amount,
      response,
    })),
    ...{ pain, reassessed, note },
  }
}
