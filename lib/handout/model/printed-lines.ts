import type { HandoutOptions } from '@/lib/handout/handout-options'
import type { Reading, ReadingLine, ReadingPhase } from '@/lib/reading/reading'

/** A line together with the phase it is printed for. */
export type PrintedLine = { line: ReadingLine; phase: ReadingPhase }

/** The phase the patient is in, or all phases. */
export function listPrintedPhases(
  { phases, current }: Reading,
  which: NonNullable<HandoutOptions['phases']>,
): readonly ReadingPhase[] {
  return which === 'all' ? phases : phases.slice(current, current + 1)
}

/** The lines of phases, in order. */
export function listPrintedLines(phases: readonly ReadingPhase[]): PrintedLine[] {
  return phases.flatMap((phase) => phase.lines.map((line) => ({ line, phase })))
}
