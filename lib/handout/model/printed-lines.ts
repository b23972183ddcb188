import type { HandoutOptions } from '@/lib/handout/handout-options'
import type { ReadingLine, ReadingPhase } from '@/lib/reading/reading'

/** A line together with the phase it is printed for. */
export type PrintedLine = { line: ReadingLine; phase: ReadingPhase }

/** The phase the patient is in, all phases, or those at these places counted from 1; the patient's own where none is there. */
export function choosePhases<Phase>(
  phases: readonly Phase[],
  current: number,
  which: NonNullable<HandoutOptions['phases']>,
): readonly Phase[] {
  if (which === 'all') return phases
  const chosen = which === 'current' ? [] : phases.filter((_, index) => which.includes(index + 1))
  return chosen.length > 0 ? chosen : phases.slice(current, current + 1)
}

/** The lines of phases, in order. */
export function listPrintedLines(phases: readonly ReadingPhase[]): PrintedLine[] {
  return phases.flatMap((phase) => phase.lines.map((line) => ({ line, phase })))
}
