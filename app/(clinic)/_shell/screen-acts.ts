import type { IconName } from '@/app/_ui/icon'

/** Something that can be done on the screen that is open, for the search that does anything. */
export type ScreenAct = { name: string; icon: IconName; keys?: string; act: () => void }

/** Given what is typed, the acts that fit it. */
type Source = (query: string) => readonly ScreenAct[]

const sources = new Set<Source>()

/** Offers acts for as long as the part of the screen that has them is open; returns the way to take them back. */
export function offerActs(source: Source): () => void {
  sources.add(source)
  return () => void sources.delete(source)
}

/** What can be done here and fits the words, each of which must begin a word of the name. */
export function findActs(query: string): readonly ScreenAct[] {
  return [...sources].flatMap((offered) => offered(query)).filter(({ name }) => fits(name, query))
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
