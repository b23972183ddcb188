import type { IconName } from '../../_ui/icon'

/** Something that can be done on the screen that is open, for the search that does anything. */
export type ScreenAct = { name: string; icon: IconName; keys?: string; act: () => void }

/** Given what is typed, the acts that fit it. */
type Source = (query: string) => readonly ScreenAct[]

let source: Source | null = null

/** Offers the acts of a screen for as long as it is open; returns the way to take them back. */
export function offerActs(next: Source): () => void {
  source = next
  return () => {
    if (source === next) source = null
  }
}

/** What can be done here and fits the words, each of which must begin a word of the name. */
export function findActs(query: string): readonly ScreenAct[] {
  return source?.(query).filter(({ name }) => fits(name, query)) ?? []
}

/** Whether each typed word begins a word of the name, whatever the accents. */
export function fits(name: string, query: string): boolean {
  const words = fold(name).split(/[^\p{L}\p{N}]+/u)
  return fold(query)
    .split(/\s+/)
    .filter(Boolean)
    .every((typed) => words.some((word) => word.startsWith(typed)))
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
