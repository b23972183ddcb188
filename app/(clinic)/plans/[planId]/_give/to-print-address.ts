import type { Paper } from '@/lib/handout/handout-options'
import type { PrintChoice } from '@/lib/handout/print-choice'

/** Where the PDF of a version is, printed in a chosen way, which is offered the next time. */
export function toPrintAddress(
  planId: string,
  number: number,
  { layout, phases, advice, without, grey, naming }: PrintChoice,
  paper: Paper,
) {
  const query = new URLSearchParams({
    ...{ layout, paper, phases, advice, naming },
    ...(without.length > 0 ? { without: without.join(',') } : {}),
    ...(grey ? { grey: '1' } : {}),
  })
  return `/api/plans/${planId}/versions/${number}/handout?${query}`
}
