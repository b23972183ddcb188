import { createStore, del, entries, get, set } from 'idb-keyval'
import type { DraftState } from './draft-state'

/** What this browser keeps of a draft, so that a closed tab, a crash or a dead network loses nothing. */
export type KeptDraft = Pick<DraftState, 'base' | 'content' | 'undo' | 'redo' | 'conflicts' | 'unsent'>

const store = () => createStore('plinth-drafts', 'drafts')

/**
 * One record per plan, person and tab: two tabs of one plan must not write over each other. A tab holds a lock
 * named like its record while it lives, so that a record without a holder is one that a closed tab left behind.
 */
export class DraftCache {
  private readonly prefix: string
  private readonly key: string
  private writing: Promise<void> = Promise.resolve()

  constructor(userId: string, planId: string, tabId: string) {
    this.prefix = `${userId}:${planId}:`
    this.key = `${this.prefix}${tabId}`
    if ('locks' in navigator) void navigator.locks.request(this.key, () => new Promise(() => {}))
  }

  /** Keeps the newest state; writes follow one another, so an older one never wins. */
  keep(draft: KeptDraft): Promise<void> {
    this.writing = this.writing.then(() => set(this.key, draft, store())).catch(() => undefined)
    return this.writing
  }

  read(): Promise<KeptDraft | undefined> {
    return get<KeptDraft>(this.key, store()).catch(() => undefined)
  }

  /** Drafts of this plan whose tab is gone, with a function that forgets them once they are merged. */
  async orphans(): Promise<{ drafts: KeptDraft[]; forget: () => Promise<void> }> {
    const held = new Set(
      'locks' in navigator ? (await navigator.locks.query()).held?.map((lock) => lock.name) : [],
    )
    const all = await entries<string, KeptDraft>(store()).catch(() => [])
    const left = all.filter(([key]) => key.startsWith(this.prefix) && key !== this.key && !held.has(key))
    return {
      drafts: left.map(([, draft]) => draft),
      forget: async () => {
        for (const [key] of left) await del(key, store()).catch(() => undefined)
      },
    }
  }
}
