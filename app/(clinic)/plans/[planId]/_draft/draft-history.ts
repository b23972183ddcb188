import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval'
import { draftKey } from '@/app/_session/draft-key'
import { isSealed, openSealed, sealDraft } from '@/app/_session/draft-vault'
import type { DraftState } from './draft-state'
import { type PackedHistory, packHistory, unpackHistory } from './pack-history'
import { tabId } from './tab-id'

let steps: UseStore | undefined

function store(): UseStore {
  steps ??= createStore('plinth-history', 'steps')
  return steps
}

const day = 24 * 60 * 60 * 1000

type History = Pick<DraftState, 'undo' | 'redo'>

/**
 * What can be taken back and done again in this tab, through a reload: sealed with the person's key like the draft
 * itself, and gone after a day. Without a key or a store there is none, and nothing else is lost.
 */
export class DraftHistory {
  private newest: History | null = null
  isRead = false
  private writing: Promise<void> | undefined

  constructor(
    private readonly userId: string,
    private readonly planId: string,
  ) {}

  /** Keeps the steps of the newest state; writes follow one another, so an older one never wins. */
  keep({ undo, redo }: DraftState): void {
    // What was kept before the reload is read first.
    if (!this.isRead) return
    if (this.newest?.undo === undo && this.newest.redo === redo) return
    this.newest = { undo, redo }
    this.writing ??= this.write()
  }

  async read(): Promise<History | null> {
    const kept = await this.readKept()
    this.isRead = true
    return kept
  }

  private async readKept(): Promise<History | null> {
    const all = await entries<string, unknown>(store()).catch(() => [])
    for (const [name, value] of all)
      if (!isSealed(value) || value.sealedAt < Date.now() - day)
        await del(name, store()).catch(() => undefined)
    const [key, value] = [await draftKey(), await get<unknown>(this.name(), store()).catch(() => undefined)]
    if (!key || !isSealed(value)) return null
    const opened = await openSealed(key, this.name(), value).catch(() => null)
    return opened ? unpackHistory(opened as PackedHistory) : null
  }

  private async write(): Promise<void> {
    for (let kept: History | null = null; kept !== this.newest; ) {
      kept = this.newest
      const key = await draftKey()
      if (!key || !kept) break
      await sealDraft(key, this.name(), packHistory(kept), Date.now())
        .then((sealed) => set(this.name(), sealed, store()))
        .catch(() => undefined)
    }
    this.writing = undefined
  }

  private name(): string {
    return `${this.userId}:${this.planId}:${tabId()}`
  }
}
