import type { PlanItem } from '@/lib/plan/schema'

/** What is being typed into a line and is not yet part of the draft: the preview shows it with every keystroke. */
export type LiveChange = { itemId: string; patch: Partial<Omit<PlanItem, 'id'>> }

/** Holds the one line that is being typed in; whoever shows it listens, and nobody else is drawn again. */
export class LiveLine {
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

  /** Forgets what was typed in this line; what is typed in another stays. */
  forget(itemId: string): void {
    if (this.change?.itemId === itemId) this.set(null)
  }

  private set(change: LiveChange | null): void {
    if (change === this.change) return
    this.change = change
    for (const listener of this.listeners) listener()
  }
}
