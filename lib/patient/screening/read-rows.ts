import { toDay } from '@/lib/day'
import type { ClosingOutcome } from '@/lib/safety/screening/closing-outcome'
import { openRedFlags } from '@/lib/safety/screening/open-red-flags'
import { closesPlans, urgencies } from '@/lib/safety/screening/red-flag'
import { redFlag } from '@/lib/safety/screening/red-flags'
import { screeningSchema } from '@/lib/safety/screening/screening-answers'
import type { OpenLine, RedFlagDone, Screening } from './patient-screening'

type ScreeningRow = { id: string; answers: unknown; askedAt: Date; askedByUserId: string }
type ClosingRow = { code: string; outcome: string; note: string; onDay: Date | null; closedAt: Date }
/** An alert of warning signs, with when its plan was last opened again. */
export type SaidRow = { planId: string; raisedAt: Date; detail: unknown; reopenedAt: Date | null }

/** A screening as it is stored, with the name of who asked. Pure. */
export function toScreening({ id, answers, askedAt, askedByUserId }: ScreeningRow, by: string): Screening {
  return { ...screeningSchema.parse(answers), id, at: askedAt.toISOString(), by, byUserId: askedByUserId }
}

/** What was done about a red flag, with the name of who did it. Pure. */
export function toRedFlagDone({ code, outcome, note, onDay, closedAt }: ClosingRow, by: string): RedFlagDone {
  return { code, outcome, note, day: onDay && toDay(onDay), at: closedAt.toISOString(), by }
}

/**
 * The red flags that are open, the most urgent first: what was heard and, until the plan is opened again, what the
 * patient said on a plan's page. `screenings` and `done` are newest first; `dayOf` is the clinic's day of an instant. Pure.
 */
export function toOpenLines(
  screenings: readonly Screening[],
  done: readonly RedFlagDone[],
  said: readonly SaidRow[],
  dayOf: (at: string) => string,
): OpenLine[] {
  const closed = done.toReversed().map((one) => ({ ...one, outcome: one.outcome as ClosingOutcome }))
  const asked = openRedFlags(screenings, closed, dayOf).map((open): OpenLine => {
    const heard = screenings.find(({ at }) => at === open.at)
    return { ...open, by: heard?.by ?? '' }
  })
  return byUrgency([...asked, ...toSaidLines(said)])
}

function toSaidLines(rows: readonly SaidRow[]): OpenLine[] {
  const said = new Map<string, OpenLine>()
  for (const { planId, raisedAt, detail, reopenedAt } of rows) {
    if (reopenedAt && reopenedAt >= raisedAt) continue
    for (const code of toCodes(detail)) {
      const known = redFlag(code)
      if (known && !said.has(code))
        said.set(code, {
          code,
          urgency: known.urgency,
          closes: closesPlans(known),
          at: raisedAt.toISOString(),
          by: '',
          planId,
        })
    }
  }
  return [...said.values()]
}

function toCodes(detail: unknown): string[] {
  const signs = typeof detail === 'object' && detail !== null && 'signs' in detail ? detail.signs : []
  return Array.isArray(signs) ? signs.map(String) : []
}

function byUrgency(open: readonly OpenLine[]): OpenLine[] {
  return open.toSorted((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency))
}
