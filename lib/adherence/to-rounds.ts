import type { LineRound } from '@/lib/reading/reading'
import type { TodayLine } from './to-today'

/** Lines that follow one another: those of one group, or a line that stands alone. */
export type RoundOfLines = { round: LineRound | null; lines: readonly TodayLine[] }

/** The lines of a day in the rounds they are done in. */
export function toRounds(lines: readonly TodayLine[]): RoundOfLines[] {
  const starts = lines.flatMap((todayLine, index) => {
    const id = todayLine.line.round?.id
    return id !== undefined && lines[index - 1]?.line.round?.id === id ? [] : [index]
  })
  return starts.map((start, index) => ({
    round: lines[start]?.line.round ?? null,
    lines: lines.slice(start, starts[index + 1]),
  }))
}
