import type { ReactNode } from 'react'

/** A standing fact about someone: a quiet tile, no edge, not a control. */
export function Flag({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex h-6 items-center rounded-control bg-desk px-2 text-12 font-semibold text-ink">
      {children}
    </span>
  )
}
