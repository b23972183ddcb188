/** How far something has come, in words and as a line. */
export function Progress({ value, max, label }: { value: number; max: number; label: string }) {
  return (
    <div>
      <p className="mb-1 text-12 text-ink-2">{label}</p>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={max}
        className="h-1 bg-line"
      >
        <div
          className="h-full origin-left bg-ink-2"
          style={{ transform: `scaleX(${max > 0 ? value / max : 0})` }}
        />
      </div>
    </div>
  )
}
