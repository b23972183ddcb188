import type { KeptState } from './kept-state'

/** What a page knows about being kept. */
export type ShownPage = {
  /** When the server wrote what is shown (ISO), where it is the page that was kept: nobody knows what came after. */
  asOf: string | null
  /** Movements and films were left out, to save data. */
  isLean: boolean
  /** The phone keeps no page. */
  isRefused: boolean
}

const unknown: ShownPage = { asOf: null, isLean: false, isRefused: false }
const listeners = new Set<() => void>()
let shown = unknown

export function readShown(): ShownPage {
  return shown
}

/** On the server nothing is kept. */
export function readServed(): ShownPage {
  return unknown
}

export function subscribeShown(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function changeShown(change: Partial<ShownPage>): void {
  shown = { ...shown, ...change }
  for (const listener of listeners) listener()
}

/** What the document says of itself when it is opened. */
export function beginShown({ dataset }: HTMLElement, state: Pick<KeptState, 'servedAt'>): void {
  const { kept } = dataset
  if (kept) changeShown({ asOf: state.servedAt, isLean: kept === 'lean' })
}
