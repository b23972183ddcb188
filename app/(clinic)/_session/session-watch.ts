import type { SessionMessage } from '@/app/_session/session-channel'
import type { Asked } from './ask-session'

/** `endsAt`: in milliseconds of Date.now. `fixed`: staying is not possible, the twelve hours are over. */
export type SessionView =
  | { kind: 'open' }
  | { kind: 'warned'; endsAt: number; fixed: boolean }
  | { kind: 'locked' }

export type SessionPorts = {
  ask: (by: 'person' | 'page') => Promise<Asked>
  tell: (message: SessionMessage) => void
  /** Nobody is signed in any more, because somebody signed out. */
  leave: () => void
  /** The page's person is back after a lock. */
  opened: () => void
}

/** What the server said, with the instant until which it lets the page stay open. */
type Heard = { kind: 'alive'; endsAt: number; fixed: boolean } | Exclude<Asked, { kind: 'alive' }>

export const warnMs = 60_000
const tellEveryMs = 60_000
const tickMs = 1_000

/**
 * Keeps a page in step with its session: tells the server that a person is there, at most once a minute, warns a
 * minute before the session ends, and locks. The server decides; the page only never stays open for longer than it
 * last said, not even when it can't be asked.
 */
export class SessionWatch {
  private view: SessionView = { kind: 'open' }
  private readonly listeners = new Set<() => void>()
  private endsAt: number
  private fixed = false
  private toldAt: number
  private asked = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private later: ReturnType<typeof setTimeout> | undefined

  /** `leftMs` is what the server said when it drew the page. */
  constructor(
    private readonly userId: string,
    leftMs: number,
    private readonly ports: SessionPorts,
  ) {
    this.toldAt = Date.now()
    this.endsAt = this.toldAt + leftMs
  }

  readonly getView = () => this.view

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  stop(): void {
    clearTimeout(this.timer)
    clearTimeout(this.later)
    this.later = undefined
  }

  /** A person did something. While a warning stands, only its own button counts. */
  readonly act = () => {
    this.look()
    if (this.view.kind !== 'open') return
    const rest = this.toldAt + tellEveryMs - Date.now()
    if (rest <= 0) void this.stay()
    else this.later ??= setTimeout(() => void this.stay(), rest)
  }

  /** Tells the server that the person is there. */
  readonly stay = async (): Promise<void> => {
    clearTimeout(this.later)
    this.later = undefined
    this.toldAt = Date.now()
    const answer = await this.ask('person')
    this.take(answer)
    if (answer.kind === 'alive' && this.view.kind !== 'locked')
      this.ports.tell({ ...answer, kind: 'used', userId: this.userId })
  }

  /** Looks at the clock: also when a sleeping computer wakes up or a window comes back. */
  readonly look = () => {
    clearTimeout(this.timer)
    if (this.view.kind === 'locked') return
    const left = this.endsAt - Date.now()
    if (left <= 0) return this.lock()
    if (left > warnMs) {
      this.asked = false
      this.show({ kind: 'open' })
      this.timer = setTimeout(this.look, left - warnMs)
    } else if (this.asked) {
      this.show({ kind: 'warned', endsAt: this.endsAt, fixed: this.fixed })
      this.timer = setTimeout(this.look, Math.min(left, tickMs))
    } else {
      // Another page or a saved draft may have made the session last in the meantime.
      this.asked = true
      this.timer = setTimeout(this.look, left)
      void this.check()
    }
  }

  /** A tab of this browser told something. Who is signed in is asked from the server. */
  readonly hear = async (message: SessionMessage): Promise<void> => {
    if ('userId' in message && message.userId !== this.userId) return
    if (message.kind === 'locked') return this.lock(false)
    if (message.kind === 'used') {
      if (message.endsAt > this.endsAt)
        this.take({ kind: 'alive', endsAt: message.endsAt, fixed: message.fixed })
      return
    }
    const answer = await this.ask('page')
    if (answer.kind === 'alive' && message.kind === 'signed-in') this.open(answer)
    else if (answer.kind === 'over' && message.kind === 'signed-out' && this.view.kind !== 'locked')
      this.ports.leave()
    else this.take(answer)
  }

  readonly check = async (): Promise<void> => this.take(await this.ask('page'))

  readonly lock = (tell = true) => {
    if (this.view.kind === 'locked') return
    this.stop()
    this.show({ kind: 'locked' })
    if (tell) this.ports.tell({ kind: 'locked', userId: this.userId })
  }

  /** After signing in again: opens, unless it was somebody else. Returns whether it did. */
  readonly reopen = async (): Promise<boolean> => {
    const answer = await this.ask('person')
    if (answer.kind !== 'alive') return false
    this.open(answer)
    this.ports.tell({ kind: 'signed-in' })
    return true
  }

  /** Counted from the asking: an answer that a sleeping computer hears when it wakes is as old as the sleep. */
  private async ask(by: 'person' | 'page'): Promise<Heard> {
    const askedAt = Date.now()
    const answer = await this.ports.ask(by)
    if (answer.kind !== 'alive') return answer
    return { kind: 'alive', endsAt: askedAt + answer.leftMs, fixed: answer.fixed }
  }

  private open(answer: Heard & { kind: 'alive' }): void {
    const wasLocked = this.view.kind === 'locked'
    this.toldAt = Date.now()
    if (wasLocked) this.show({ kind: 'open' })
    this.take(answer)
    if (wasLocked) this.ports.opened()
  }

  private take(answer: Heard): void {
    if (this.view.kind === 'locked') return
    if (answer.kind === 'over') {
      this.lock()
      return
    }
    if (answer.kind === 'alive') {
      this.endsAt = answer.endsAt
      this.fixed = answer.fixed
    }
    this.look()
  }

  private show(view: SessionView): void {
    if (JSON.stringify(view) === JSON.stringify(this.view)) return
    this.view = view
    for (const listener of this.listeners) listener()
  }
}
