import { createStore, del, entries, get, set } from 'idb-keyval'
import type { DraftState } from './draft-state'
import { renewTabId, tabId } from './tab-id'

/** What this browser keeps of a draft, so that a closed tab, a crash or a dead network loses nothing. */
export type KeptDraft = Pick<
  DraftState,
  'base' | 'content' | 'undo' | 'redo' | 'conflicts' | 'merged' | 'unsent'
>

const store = () => createStore('plinth-drafts', 'drafts')

/**
 * One record per plan, person and tab: two tabs of one plan must not write over each other. A tab holds a lock
 * named like its record while it lives, so that a record without a holder is one that a closed tab left behind.
 */
export class DraftCache {
  private readonly prefix: string
  private key = ''
  private release: () => void = () => {}
  private writing: Promise<void> = Promise.resolve()

  constructor(userId: string, planId: string) {
    this.prefix = `${userId}:${planId}:`
  }

  async open(): Promise<void> {
    this.key = `${this.prefix}${tabId()}`
    if (!(await this.hold())) {
      this.key = `${this.prefix}${renewTabId()}`
      await this.hold()
    }
  }

  close(): void {
    this.release()
  }

  /** Keeps the newest state; writes follow one another, so an older one never wins. */
  keep({ base, content, undo, redo, conflicts, merged, unsent }: KeptDraft): void {
    if (!this.key) return
    const kept: KeptDraft = { base, content, undo, redo, conflicts, merged, unsent }
    this.writing = this.writing.then(() => set(this.key, kept, store())).catch(() => undefined)
  }

  read(): Promise<KeptDraft | undefined> {
    return get<KeptDraft>(this.key, store()).catch(() => undefined)
  }

  /** Drafts of this plan whose tab is gone, with a function that forgets them once they are merged. */
  async orphans(): Promise<{ drafts: KeptDraft[]; forget: () => Promise<void> }> {
    if (!('locks' in navigator)) return { drafts: [], forget: async () => {} }
    const held = new Set((await navigator.locks.query()).held?.map((lock) => lock.name))
    const all = await entries<string, KeptDraft>(store()).catch(() => [])
    const left = all.filter(([key]) => key.startsWith(this.prefix) && key !== this.key && !held.has(key))
    return {
      drafts: left.map(([, draft]) => draft),
      forget: async () => {
        await this.writing
        for (const [key] of left) await del(key, store()).catch(() => undefined)
      },
    }
  }

  /** False when another living tab holds this record. */
  private hold(): Promise<boolean> {
    if (!('locks' in navigator)) return Promise.resolve(true)
    return new Promise((resolve) => {
      void navigator.locks.request(this.key, { ifAvailable: true }, (lock) => {
        resolve(lock !== null)
        return lock ? new Promise<void>((release) => (this.release = release)) : undefined
      })
    })
  }
}
