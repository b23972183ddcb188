'use client'

import { useBuilder } from './builder-context'

/** Reads aloud what was done, in words; the same words twice are read twice. */
export function SaidAloud() {
  const { said } = useBuilder()
  return (
    <p role="status" className="sr-only">
      <span key={said.count}>{said.text}</span>
    </p>
  )
}
