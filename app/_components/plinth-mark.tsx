/** The treatment table from its end. */
export function PlinthMark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" className="shrink-0 fill-accent">
      <path d="M1 3h18v4H1zM6 9h8v5H6zM2 16h16v2H2z" />
    </svg>
  )
}
