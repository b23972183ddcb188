import type { FrozenItem, FrozenLine, FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import type { HandoutOptions } from './handout-options'
import { choosePhases } from './model/printed-lines'

/** Letters that cost about as much as a line or a picture. */
const lettersPerUnit = 500

/** Above this a document has a worker of its own, so that nobody's single page waits behind it. */
export const largeCost = 300

/** What one document may cost; about as much again as twelve phases of a hundred lines without pictures. */
export const mostCost = 4000

/**
 * What drawing a handout will cost, in units of one line or one picture. A guess from what is printed: lines, their
 * pictures, and how long their words are.
 */
export function estimateCost(frozen: FrozenPlan, options: HandoutOptions): { cost: number; phases: number } {
  const phases = listPhases(frozen.content, options.phases ?? 'current')
  const lines = phases.flatMap((phase) => phase.items)
  const cost = lines.reduce((sum, line) => sum + costOf(line, frozen.items[line.slug]), 0)
  return { cost: Math.ceil(cost), phases: phases.length }
}

/** As they will be printed; reading the whole version for a guess would cost what the queue is to spare. */
function listPhases(
  { phases, currentPhaseId }: FrozenPlan['content'],
  which: NonNullable<HandoutOptions['phases']>,
) {
  const current = phases.findIndex(({ id }) => id === currentPhaseId)
  return choosePhases(phases, Math.max(current, 0), which)
}

function costOf(line: FrozenLine, item: FrozenItem | undefined): number {
  const pictures = item?.figure ? (item.figure.end ? 2 : 1) : 0
  const longest = Math.max(0, ...Object.values(item?.texts ?? {}).map(countLetters))
  return 1 + pictures + (longest + (line.note?.length ?? 0)) / lettersPerUnit
}

function countLetters({ start, move, feel, stop }: NonNullable<FrozenItem['texts']['en']>): number {
  return start.length + move.join('').length + feel.length + stop.length
}
