import {
  type FollowEvent,
  type FollowRun,
  follow,
  isCounting,
  isEnough,
  secondsLeft,
} from '@/lib/follow/follow-run'
import type { FollowScript } from '@/lib/follow/step'

/** What a screen shows of a run; the same object as long as nothing of it changes. */
export type ShownRun = { run: FollowRun; left: number | null; enough: boolean }
export type FollowAct = FollowEvent extends infer Event
  ? Event extends FollowEvent
    ? Omit<Event, 'at'>
    : never
  : never

/** A tenth of a second: no second is shown late by more than the eye sees. */
const tickMs = 100

/**
 * A run by the clock `now` (milliseconds that never go back): ticks while its time runs, and tells whoever listens when
 * something shown has changed. `done` is told the id of a line at the moment it is through.
 */
export function createFollow(
  script: FollowScript,
  first: FollowRun,
  { now, done }: { now: () => number; done: (lineId: string) => void },
) {
  const listeners = new Set<() => void>()
  let run = first
  let shown = toShown()
  let timer: ReturnType<typeof setInterval> | undefined

  function toShown(): ShownRun {
    return { run, left: secondsLeft(script, run), enough: isEnough(script, run) }
  }

  function put(next: FollowRun) {
    const before = run
    run = next
    if (isCounting(script, run)) timer ??= setInterval(() => act({ kind: 'tick' }), tickMs)
    else stop()
    const { left, enough } = toShown()
    const isSame =
      left === shown.left &&
      enough === shown.enough &&
      run.step === before.step &&
      run.standing === before.standing &&
      run.skipped === before.skipped
    // Whoever repeats a step from its beginning hears of it too.
    if (!isSame || run.gone < before.gone) shown = toShown()
    for (const id of run.done) if (!before.done.includes(id)) done(id)
    for (const listener of listeners) listener()
  }

  function stop() {
    clearInterval(timer)
    timer = undefined
  }

  function act(event: FollowAct) {
    put(follow(script, run, { ...event, at: now() }))
  }

  return {
    read: () => shown,
    act,
    stop,
    /** Seconds of the step that are over, at this instant. */
    secondsIn: () => (run.gone + (run.seen === null ? 0 : now() - run.seen)) / 1000,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export type FollowStore = ReturnType<typeof createFollow>
