import { setTimeout } from 'node:timers/promises'

/** A server that serves: `ended` settles when it has gone, however that came about. */
export type Running = { ended: Promise<unknown>; stop(): Promise<void> }

export type SupervisorEvent =
  | { kind: 'ended'; livedMs: number; pauseMs: number }
  | { kind: 'failed'; error: unknown; pauseMs: number }
  /** `awayMs` since it had ended, `tries` starts, of which the last one succeeded. */
  | { kind: 'back'; awayMs: number; tries: number }

export type Clock = {
  /** Milliseconds that only grow. */
  now(): number
  /** Resolves after so many milliseconds, or at once when the signal is given. */
  pause(ms: number, signal: AbortSignal): Promise<void>
}

const shortestPauseMs = 500
const longestPauseMs = 30_000
/** Who lived this long was sound: the next death is met with the shortest pause again. */
const soundMs = 5 * 60_000

const machineClock: Clock = {
  now: () => performance.now(),
  pause: (ms, signal) => setTimeout(ms, undefined, { signal }).catch(() => undefined),
}

/**
 * Watches a running server and starts it again whenever it ends: after 0.5 s, 1, 2, 4 … at most 30 s, from the
 * beginning again once one has lived for five minutes. `start` gives up when its signal is given. The answer's `stop`
 * ends the watching and the server, also one that is just being started.
 */
export function supervise(
  first: Running,
  {
    start,
    onEvent,
    clock = machineClock,
  }: {
    start: (signal: AbortSignal) => Promise<Running>
    onEvent: (event: SupervisorEvent) => void
    clock?: Clock
  },
): { stop(): Promise<void> } {
  const over = new AbortController()
  let current = first
  let failures = 0
  let starting: Promise<Running | undefined> | undefined

  const nextPause = () => Math.min(shortestPauseMs * 2 ** failures++, longestPauseMs)

  async function watch(): Promise<void> {
    while (!over.signal.aborted) {
      const began = clock.now()
      await current.ended.catch(() => undefined)
      if (over.signal.aborted) return
      const ended = clock.now()
      if (ended - began >= soundMs) failures = 0
      const pauseMs = nextPause()
      onEvent({ kind: 'ended', livedMs: ended - began, pauseMs })
      await bringBack(ended, pauseMs)
    }
  }

  async function bringBack(ended: number, firstPauseMs: number): Promise<void> {
    let pauseMs = firstPauseMs
    for (let tries = 1; ; tries += 1) {
      await clock.pause(pauseMs, over.signal)
      if (over.signal.aborted) return
      starting = start(over.signal).catch((error: unknown) => {
        if (over.signal.aborted) return undefined
        pauseMs = nextPause()
        onEvent({ kind: 'failed', error, pauseMs })
        return undefined
      })
      const started = await starting
      starting = undefined
      if (started) {
        current = started
        if (!over.signal.aborted) onEvent({ kind: 'back', awayMs: clock.now() - ended, tries })
        return
      }
      if (over.signal.aborted) return
    }
  }

  const watching = watch()
  return {
    stop: async () => {
      over.abort()
      const late = await starting
      await (late ?? current).stop()
      await watching
    },
  }
}
