import type { ReactNode } from 'react'

/** The head of a part of the dialog, under a rule of ink. */
export function GiveHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 border-ink border-b pb-1.5">
      <h3 className="text-14 font-semibold">{title}</h3>
      {children && <p className="text-12 text-ink-2">{children}</p>}
    </div>
  )
}
