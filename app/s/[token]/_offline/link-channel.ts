import type { KeptState } from './kept-state'

/**
 * What the pages and the worker of a link tell each other: that entries changed; what became of keeping the page (`refused`
 * for want of room or of leave, `away`: not now); that the link is locked, or dead.
 */
export type Told =
  | { kind: 'entries' }
  | { kind: 'kept'; lean: boolean; state: KeptState }
  | { kind: 'refused'; hasOlder: boolean }
  | { kind: 'away' }
  | { kind: 'locked' }
  | { kind: 'ended' }

/** Tells all others of a link. */
export function tellLink(shareLinkId: string, told: Told): void {
  if (typeof BroadcastChannel === 'undefined') return
  const channel = new BroadcastChannel(toName(shareLinkId))
  channel.postMessage(told)
  channel.close()
}

/** Hears what others of a link tell; answers how to hear no more. */
export function hearLink(shareLinkId: string, hear: (told: Told) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined
  const channel = new BroadcastChannel(toName(shareLinkId))
  channel.onmessage = ({ data }) => hear(data)
  return () => channel.close()
}

function toName(shareLinkId: string): string {
  return `plinth-link-${shareLinkId}`
}
