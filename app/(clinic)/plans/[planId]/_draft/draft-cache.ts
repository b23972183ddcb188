import { del, entries, get, set } from 'idb-keyval'
import { draftKey } from '@/app/_session/draft-key'
import { isSealed, keptDrafts, openSealed, sealDraft } from '@/app/_session/draft-vault'
import { type DraftState, isUnsent, type Kept } from './draft-state'
import { renewTabId, tabId } from './tab-id'

/** What this browser keeps of a draft until the server has it, so that a closed tab, a crash or a dead network loses nothing. */
export type KeptDraft = Kept

/**
 * One record per plan, person and tab, sealed with the person's key: two tabs of one plan must not write over each
 * other. A tab holds a lock named like its record while it lives, so that a record without a holder is one that a
 * closed tab left behind. A record is gone once the server has what is in it, or when it can't be opened.
 */
export class DraftCache {
  private readonly prefix: string
  private key = ''
  private release: () => void = () => {}
  private isClosed = false
  /** Of the last record that was written here. */
  private iv: Uint8Array | null = null
  private newest: KeptDraft | null = null
  private isWritten = true
  private writing: Promise<void> | undefined

  constructor(userId: string, planId: string) {
    this.prefix = `${userId}:${planId}:`
  }

  async open(): Promise<void> {
    this.isClosed = false
    this.key = `${this.prefix}${tabId()}`
    if (!(await this.hold())) {
      this.key = `${this.prefix}${renewTabId()}`
      await this.hold()
    }
    await draftKey()
  }

  /** Gives the record free, also where it was not held yet. */
  close(): void {
    this.isClosed = true
    this.release()
  }

  /** Keeps the newest state, or nothing when the server has it; writes follow one another, so an older one never wins. */
  keep(state: DraftState): void {
    const { base, content, conflicts, merged, unsent, unanswered } = state
    const open = isUnsent(state) || conflicts.length > 0
    const same =
      this.newest?.content === content && this.newest.base === base && this.newest.conflicts === conflicts
    if (open && same && this.isWritten) return
    this.newest = open ? { base, content, conflicts, merged, unsent, unanswered } : null
    this.isWritten = false
    this.write()
  }

  /** Writes again what it keeps, since the key may be another. */
  renew(): void {
    this.isWritten = false
    this.write()
  }

  /** Resolves when nothing is being written. */
  async settled(): Promise<void> {
    await this.writing
  }

  async read(): Promise<KeptDraft | undefined> {
    return this.unseal(this.key, await get<unknown>(this.key, keptDrafts()).catch(() => undefined))
  }

  /** Drafts of this plan whose tab is gone, with a function that forgets them once they are merged. */
  async orphans(): Promise<{ drafts: KeptDraft[]; forget: () => Promise<void> }> {
    if (!('locks' in navigator)) return { drafts: [], forget: async () => {} }
    const held = new Set((await navigator.locks.query()).held?.map((lock) => lock.name))
    const all = await entries<string, unknown>(keptDrafts()).catch(() => [])
    const left = all.filter(([name]) => name.startsWith(this.prefix) && name !== this.key && !held.has(name))
    const opened: [string, KeptDraft][] = []
    for (const [name, value] of left) {
      const draft = await this.unseal(name, value)
      if (draft) opened.push([name, draft])
    }
    return {
      drafts: opened.map(([, draft]) => draft),
      forget: async () => {
        await this.writing
        if (!this.isWritten) return
        for (const [name] of opened) await remove(name)
      },
    }
  }

  private write(): void {
    if (this.key) this.writing ??= this.writeNewest()
  }

  /** Without a key, what is to be written waits for the next change or for the key. */
  private async writeNewest(): Promise<void> {
    try {
      while (!this.isWritten) {
        const key = this.newest && (await draftKey())
        if (this.newest && !key) return
        this.isWritten = true
        if (this.newest && key) await this.writeSealed(key, this.newest)
        else await this.removeOwn()
      }
    } finally {
      this.writing = undefined
    }
  }

  private async writeSealed(key: CryptoKey, draft: KeptDraft): Promise<void> {
    await sealDraft(key, this.key, draft, Date.now())
      .then((sealed) => {
        this.iv = sealed.iv
        return set(this.key, sealed, keptDrafts())
      })
      .catch(() => undefined)
  }

  /** What was left is gone once the server has it, unless the plan was opened again in this tab and keeps its own there. */
  private async removeOwn(): Promise<void> {
    const kept = this.isClosed ? await get<unknown>(this.key, keptDrafts()).catch(() => undefined) : undefined
    if (isSealed(kept) && kept.iv.join() !== this.iv?.join()) return
    await remove(this.key)
  }

  /** Undefined for none; what can't be opened is removed. A draft of before there was a key lies there as it is. */
  private async unseal(name: string, value: unknown): Promise<KeptDraft | undefined> {
    if (value === undefined) return undefined
    if (!isSealed(value)) return value as KeptDraft
    const key = await draftKey()
    if (!key) return undefined
    const draft = await openSealed(key, name, value).catch(() => undefined)
    if (draft === undefined) await remove(name)
    return draft as KeptDraft | undefined
  }

  /** False when another living tab holds this record. */
  private hold(): Promise<boolean> {
    if (!('locks' in navigator)) return Promise.resolve(true)
    return new Promise((resolve) => {
      void navigator.locks.request(this.key, { ifAvailable: true }, (lock) => {
        resolve(lock !== null)
        if (!lock || this.isClosed) return undefined
        return new Promise<void>((release) => (this.release = release))
      })
    })
  }
}

function remove(name: string): Promise<void> {
  return del(name, keptDrafts()).catch(() => undefined)
}
