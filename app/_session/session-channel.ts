/** What the tabs of a browser tell each other: a person was active, one has locked, somebody signed in or out. */
export type SessionMessage =
  /** `endsAt` is an instant, since a tab that sleeps hears it when it wakes. */
  | { kind: 'used'; userId: string; endsAt: number; fixed: boolean }
  | { kind: 'locked'; userId: string }
  | { kind: 'signed-in' }
  | { kind: 'signed-out' }

const name = 'plinth-session'

export function openSessionChannel(hear: (message: SessionMessage) => void) {
  const channel = new BroadcastChannel(name)
  channel.onmessage = ({ data }: MessageEvent<SessionMessage>) => hear(data)
  return {
    tell: (message: SessionMessage) => channel.postMessage(message),
    close: () => channel.close(),
  }
}

/** Tells every tab of the clinic's side once; each finds out from the server what it means for it. */
export function tellTabs(message: SessionMessage): void {
  const channel = new BroadcastChannel(name)
  channel.postMessage(message)
  channel.close()
}
