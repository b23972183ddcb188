import type { PlanConflict } from '@/lib/plan/merge-plans'
import { mergePlans } from '@/lib/plan/merge-plans'
import { sameValue } from '@/lib/plan/same-value'
import type { PlanContent } from '@/lib/plan/schema'

/** A change a person made: enough to take it back even after others' changes were merged in. */
export type Step = { label: string; before: PlanContent; after: PlanContent }

export type Stored = { revision: number; content: PlanContent; changedBy?: string; changedAt?: string }

/** Why the draft can't be sent now: no network, a server that is not ready, or one whose disk is full. */
export type Unreachable = 'network' | 'away' | 'full'

export type SaveState =
  | { kind: 'saved'; at: number }
  | { kind: 'saving' }
  | { kind: 'waiting' }
  | { kind: 'offline'; since: number; why: Unreachable }
  | { kind: 'signed-out' }
  | { kind: 'refused'; message: string }

export type DraftState = {
  /** What the server last acknowledged. */
  base: Stored
  content: PlanContent
  undo: readonly Step[]
  redo: readonly Step[]
  conflicts: readonly PlanConflict[]
  /** Whose changes were merged in last, and whether that was since this person's last edit. */
  merged: { by: string | undefined; fresh: boolean } | null
  save: SaveState
  /** Edits made since the server last acknowledged one. */
  unsent: number
  /** What was sent on top of `base` and not answered yet, or its answer was lost: the server may have any of it. */
  unanswered: readonly PlanContent[]
}

/** What outlives a page. An earlier program kept nothing of what was unanswered. */
export type Kept = Pick<DraftState, 'base' | 'content' | 'conflicts' | 'merged' | 'unsent'> &
  Partial<Pick<DraftState, 'unanswered'>>

const historyLimit = 200
const unansweredLimit = 5

export function openDraft(stored: Stored, now: number): DraftState {
  return {
    base: stored,
    content: stored.content,
    undo: [],
    redo: [],
    conflicts: [],
    merged: null,
    save: { kind: 'saved', at: now },
    unsent: 0,
    unanswered: [],
  }
}

/** Also where an edit was taken back whose sending was not answered: the server may have it. */
export function isUnsent({ content, base, unanswered }: DraftState): boolean {
  return content !== base.content || unanswered.length > 0
}

export function applyEdit(state: DraftState, label: string, after: PlanContent): DraftState {
  if (after === state.content) return state
  const step = { label, before: state.content, after }
  const merged = state.merged && { ...state.merged, fresh: false }
  return { ...changed(state, after), merged, undo: [...state.undo, step].slice(-historyLimit), redo: [] }
}

/** Takes a step back as a merge, so that what others and what later steps changed stays; one that is back already stays so. */
export function undoStep(state: DraftState, step = state.undo.at(-1)): DraftState {
  if (!step || !state.undo.includes(step)) return state
  const content = from(state.content, step.after, step.before)
  const undo = state.undo.filter((one) => one !== step)
  return { ...changed(state, content), undo, redo: [...state.redo, step] }
}

export function redoStep(state: DraftState): DraftState {
  const step = state.redo.at(-1)
  if (!step) return state
  const content = from(state.content, step.before, step.after)
  return { ...changed(state, content), undo: [...state.undo, step], redo: state.redo.slice(0, -1) }
}

/** `content` is on its way to the server. */
export function noteSending(state: DraftState, content: PlanContent): DraftState {
  if (state.unanswered.at(-1) === content) return state
  const before = state.unanswered.filter((one) => one !== content)
  return { ...state, unanswered: [...before, content].slice(-unansweredLimit) }
}

/** The server answered that it did not take `content`. */
export function noteRefused(state: DraftState, content: PlanContent): DraftState {
  return { ...state, unanswered: state.unanswered.filter((one) => one !== content) }
}

/** The server took `sent`; edits made while it was on its way stay unsent. */
export function acknowledge(state: DraftState, sent: PlanContent, revision: number, now: number): DraftState {
  const done = state.content === sent
  return {
    ...state,
    base: { revision, content: sent },
    unsent: done ? 0 : state.unsent,
    unanswered: [],
    save: done ? { kind: 'saved', at: now } : { kind: 'waiting' },
  }
}

/** Someone else saved first: both sides are merged, and what can't be is kept as a conflict to choose from. */
export function takeTheirs(state: DraftState, theirs: Stored, now: number): DraftState {
  if (theirs.revision <= state.base.revision) return state
  const own = findOwn(state, theirs)
  if (own) return { ...acknowledge(state, own, theirs.revision, now), base: { ...theirs, content: own } }
  const merged = mergePlans(state.base.content, state.content, theirs.content)
  const untouched = !isUnsent(state)
  const content = untouched ? theirs.content : merged.content
  const stillOpen = state.conflicts.filter((open) => !merged.conflicts.some((next) => next.id === open.id))
  return {
    ...state,
    base: theirs,
    content,
    conflicts: untouched ? state.conflicts : [...stillOpen, ...merged.conflicts],
    merged: { by: theirs.changedBy, fresh: true },
    unanswered: [],
    save: { kind: 'saved', at: now },
  }
}

/**
 * What this page sent itself, where that is what the server has now and the answer was lost. Merged as a colleague's, it would
 * bring back a line that was added, sent, and taken out since.
 */
function findOwn({ base, unanswered }: DraftState, theirs: Stored): PlanContent | undefined {
  if (theirs.revision !== base.revision + 1) return undefined
  return unanswered.find((sent) => sameValue(sent, theirs.content))
}

/**
 * Takes up what an earlier page of this browser left unsent: it is caught up with what the server has, and what was
 * changed here since is merged into it.
 */
export function takeUp(state: DraftState, kept: Kept, now: number): DraftState {
  const old: DraftState = { ...openDraft(kept.base, now), ...kept, save: { kind: 'waiting' } }
  const caughtUp = takeTheirs(old, state.base, now)
  if (!isUnsent(state) && state.conflicts.length === 0) return caughtUp
  const both = mergePlans(state.base.content, state.content, caughtUp.content)
  return {
    ...state,
    content: both.content,
    conflicts: [...state.conflicts, ...caughtUp.conflicts, ...both.conflicts],
    unsent: state.unsent + caughtUp.unsent,
    save: { kind: 'waiting' },
  }
}

/** What a step led from is what it leads back to, the same object, unless others changed something since. */
function from(now: PlanContent, left: PlanContent, to: PlanContent): PlanContent {
  return now === left ? to : mergePlans(left, to, now).content
}

function changed(state: DraftState, content: PlanContent): DraftState {
  const save: SaveState =
    state.save.kind === 'offline' || state.save.kind === 'signed-out' ? state.save : { kind: 'waiting' }
  return { ...state, content, save, unsent: state.unsent + 1 }
}
