/** The box of a tick. */
export function TickMark({ checked }: { checked: boolean }) {
  return (
    <span className="reading-box" data-checked={checked || undefined} aria-hidden="true">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="m3 8.5 3.5 3.5L13 4.5" />
      </svg>
    </span>
  )
}
