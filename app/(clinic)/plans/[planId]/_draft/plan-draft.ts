import { forgetDraftKey } from '@/app/_session/draft-key'
import { beforeLeaving, onSignal } from '@/app/_session/session-signals'
import { whenMenusAreClosed } from '@/app/_ui/open-menus'
import type { PlanConflict } from '@/lib/plan/merge-plans'
import type { PlanContent } from '@/lib/plan/schema'
import { settleConflict } from '@/lib/plan/settle-conflict'
import { DraftCache } from './draft-cache'
import { DraftHistory } from './draft-history'
import {
  acknowledge,
  applyEdit,
  type DraftState,
  isUnsent,
  noteRefused,
  noteSending,
  openDraft,
  redoStep,
  type Step,
  type Stored,
  takeTheirs,
  takeUp,
  undoStep,
} from './draft-state'
import { fetchStored, sendDraft } from './send-draft'

const quietMs = 500
const retryMs = [1_000, 2_000, 5_000, 15_000, 30_000]

/** The draft a browser tab edits: keeps it here at once, sends it when there is a pause, merges what others did. */
export class PlanDraft {
  private state: DraftState
  private readonly listeners = new Set<() => void>()
  private readonly fields = new Set<() => void>()
  private readonly cache: DraftCache
  private readonly history: DraftHistory
  /** Steps back and forth that were asked for before those of before the reload were read. */
  private readonly waiting: (() => void)[] = []
  private channel: BroadcastChannel | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private sending: Promise<boolean> | undefined
  private failures = 0
  private readonly ends: (() => void)[] = []

  constructor(
    private readonly planId: string,
    userId: string,
    stored: Stored,
  ) {
    this.state = openDraft(stored, Date.now())
    this.cache = new DraftCache(userId, planId)
    this.history = new DraftHistory(userId, planId)
  }

  readonly getState = () => this.state

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Names how an open field brings what is typed in it into the draft. Returns the way to take that back. */
  onSettle(settle: () => void): () => void {
    this.fields.add(settle)
    return () => this.fields.delete(settle)
  }

  /** Brings what is typed in open fields into the draft; a field it can't be read from keeps it. */
  settleFields(): void {
    for (const settle of this.fields) settle()
  }

  /** Takes up what this tab or a closed one left unsent, and listens for other tabs and for the network. */
  async open(): Promise<void> {
    this.channel = this.newChannel()
    this.channel.onmessage = () => void this.refresh()
    window.addEventListener('online', this.retry)
    document.addEventListener('visibilitychange', this.look)
    this.ends.push(onSignal('opened', this.comeBack), beforeLeaving(this.finish))
    await this.cache.open()
    const own = await this.cache.read()
    const { drafts, forget } = await this.cache.orphans()
    // Left meanwhile: whoever opens the plan next takes it up.
    if (!this.channel) return
    for (const kept of own ? [own, ...drafts] : drafts) this.show(takeUp(this.state, kept, Date.now()))
    this.cache.keep(this.state)
    await this.takeSteps()
    await forget()
    if (isUnsent(this.state)) this.schedule(0)
  }

  /** The steps of before a reload, beneath those that were made since. */
  private async takeSteps(): Promise<void> {
    const kept = await this.history.read()
    const { undo, redo } = this.state
    if (kept)
      this.show({ ...this.state, undo: [...kept.undo, ...undo], redo: undo.length > 0 ? redo : kept.redo })
    else this.history.keep(this.state)
    for (const step of this.waiting.splice(0)) step()
  }

  edit(label: string, change: (content: PlanContent) => PlanContent): void {
    this.move(applyEdit(this.state, label, change(this.state.content)))
  }

  /** Takes the last step back, or the one that is meant, whatever was done since. */
  undo(step?: Step): void {
    if (this.state.undo.length === 0 && !this.history.isRead) this.waiting.push(() => this.undo(step))
    else this.move(undoStep(this.state, step))
  }

  redo(): void {
    if (this.state.redo.length === 0 && !this.history.isRead) this.waiting.push(() => this.redo())
    else this.move(redoStep(this.state))
  }

  /** Closes a conflict with the value chosen, which is an edit like any other. */
  settle(conflict: PlanConflict, choice: 'mine' | 'theirs', label: string): void {
    const conflicts = this.state.conflicts.filter((open) => open.id !== conflict.id)
    const content = settleConflict(this.state.content, conflict, choice)
    this.move({ ...applyEdit(this.state, label, content), conflicts })
  }

  /** Sends at once what is typed and edited; resolves when the server has everything, or when it can't be reached. */
  async flush(): Promise<boolean> {
    this.settleFields()
    for (let round = 0; round < 5 && isUnsent(this.state); round++) {
      if (this.sending) await this.sending
      else if (!(await this.send())) return false
    }
    return !isUnsent(this.state)
  }

  /** Asks the server for what others saved; no row moves while a menu of one is open. */
  async refresh(): Promise<void> {
    const theirs = await fetchStored(this.planId)
    if (!theirs) return
    this.mergeIn(theirs)
  }

  /** At once, or when no menu is open; what is then unsent is sent on top of it. */
  private mergeIn(theirs: Stored): void {
    whenMenusAreClosed(() => {
      // What is on its way may be part of theirs already: its answer tells from where both went on.
      if (this.sending) return void this.sending.then(() => this.mergeIn(theirs))
      if (theirs.revision > this.state.base.revision) this.show(takeTheirs(this.state, theirs, Date.now()))
      if (isUnsent(this.state)) this.schedule(0)
    })
  }

  /** Resolves when this browser keeps all that was edited, or need not, since the server has it. */
  readonly whenKept = () => this.cache.settled()

  /** Leaves the plan; what is not sent yet is sent now. */
  close(): void {
    clearTimeout(this.timer)
    if (isUnsent(this.state)) void this.send()
    window.removeEventListener('online', this.retry)
    document.removeEventListener('visibilitychange', this.look)
    for (const end of this.ends) end()
    this.channel?.close()
    this.channel = undefined
    this.cache.close()
  }

  /** Tries again at once: the network is back, or the person asked. */
  readonly retry = () => {
    this.failures = 0
    this.schedule(0)
  }

  /** The person has signed in again: their key may be another, and what waited is sent. */
  private readonly comeBack = () => {
    forgetDraftKey()
    this.cache.renew()
    this.retry()
  }

  private readonly finish = async () => {
    await this.flush()
    await this.cache.settled()
  }

  private readonly look = () => {
    if (document.visibilityState === 'visible') return void this.refresh()
    this.settleFields()
    void this.send()
  }

  private move(next: DraftState): void {
    if (next === this.state) return
    this.show(next)
    this.schedule(quietMs)
  }

  private show(next: DraftState): void {
    const stepped = next.undo !== this.state.undo || next.redo !== this.state.redo
    this.state = next
    this.cache.keep(next)
    if (stepped) this.history.keep(next)
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }

  private newChannel(): BroadcastChannel {
    return new BroadcastChannel(`plinth-plan-${this.planId}`)
  }

  /** What was sent while the screen closed is told too, by a channel of its own: a closed one throws. */
  private tellTabs(revision: number): void {
    if (this.channel) {
      this.channel.postMessage(revision)
      return
    }
    const last = this.newChannel()
    last.postMessage(revision)
    last.close()
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.send(), delay)
  }

  private async send(): Promise<boolean> {
    if (this.sending || !isUnsent(this.state)) return true
    this.sending = this.sendNow()
    return this.sending
  }

  private async sendNow(): Promise<boolean> {
    const { content, base } = this.state
    const sending = noteSending(this.state, content)
    this.show(sending.save.kind === 'offline' ? sending : { ...sending, save: { kind: 'saving' } })
    const result = await sendDraft(this.planId, {
      revision: base.revision,
      content,
      by: this.failures > 0 ? 'page' : 'person',
    })
    this.sending = undefined
    return this.receive(result, content)
  }

  private receive(result: Awaited<ReturnType<typeof sendDraft>>, sent: PlanContent): boolean {
    const now = Date.now()
    if (result.kind === 'saved') {
      this.failures = 0
      this.show(acknowledge(this.state, sent, result.revision, now))
      this.tellTabs(result.revision)
      if (isUnsent(this.state)) this.schedule(quietMs)
      return true
    }
    if (result.kind === 'conflict') {
      this.mergeIn(result.current)
      return true
    }
    if (result.kind === 'unreachable') {
      const since = this.state.save.kind === 'offline' ? this.state.save.since : now
      this.show({ ...this.state, save: { kind: 'offline', since, why: result.why } })
      this.schedule(retryMs[Math.min(this.failures++, retryMs.length - 1)] ?? 30_000)
      return false
    }
    this.show({ ...noteRefused(this.state, sent), save: result })
    return false
  }
}
