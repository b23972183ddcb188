import type { BoxState } from '@/lib/adherence/box-states'

const marks = { done: 'm3 8.5 3.5 3.5L13 4.5', partly: 'M3 8h10', not: 'm4 4 8 8M12 4l-8 8' } as const

/** The box of a tick: empty, done, done in part, or left out. */
export function TickMark({ result }: { result: BoxState['result'] }) {
  return (
    <span className="reading-box" data-result={result ?? undefined} aria-hidden="true">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={marks[result ?? 'done']} />
      </svg>
    </span>
  )
}
