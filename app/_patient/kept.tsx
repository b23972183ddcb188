'use client'
import { createContext, type ReactNode, use } from 'react'

/** What a server puts in the place of a part that it has written before; nothing in a browser. */
export const KeepParts = createContext<((name: string, part: ReactNode) => ReactNode) | null>(null)

/**
 * A part that the version of a plan alone decides, whatever was done or written since: a server writes it once. Its name
 * is its own on the page; no `useId` may stand in it, and beside it no bare text.
 */
export function Kept({ name, children }: { name: string; children: ReactNode }) {
  const keep = use(KeepParts)
  return keep ? keep(name, children) : children
}
