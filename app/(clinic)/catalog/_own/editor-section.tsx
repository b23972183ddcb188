import type { ReactNode } from 'react'

/** A part of the editor under its heading. */
export function EditorSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-4 border-ink border-b pb-1 text-16 font-semibold">{title}</h2>
      {children}
    </section>
  )
}
