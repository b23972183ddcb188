import type { PlanContent } from '@/lib/plan/schema'

/** What is being typed into a line or a group (`of` is its id) and is not yet part of the draft: the preview shows it with every keystroke. */
export type LiveChange = { of: string; edit: (content: PlanContent) => PlanContent }

/** Holds the one part that is being typed in; whoever shows it listens, and nobody else is drawn again. */
export class LiveEdit {
  private change: LiveChange | null = null
  private readonly listeners = new Set<() => void>()

  readonly get = () => this.change

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  show(change: LiveChange): void {
    this.set(change)
  }

  /** Forgets what was typed in this part; what is typed in another stays. */
  forget(id: string): void {
    if (this.change?.of === id) this.set(null)
  }

  private set(change: LiveChange | null): void {
    if (change === this.change) return
    this.change = change
    for (const listener of this.listeners) listener()
  }
}
