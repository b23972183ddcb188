'use client'

import { useBuilderPart } from './builder-context'

/** Reads aloud what was done, in words; the same words twice are read twice. Said to be live by name, so that an open dialog does not silence it. */
export function SaidAloud() {
  const said = useBuilderPart((builder) => builder.said)
  return (
    <p role="status" aria-live="polite" className="sr-only">
      <span key={said.count}>{said.text}</span>
    </p>
  )
}
