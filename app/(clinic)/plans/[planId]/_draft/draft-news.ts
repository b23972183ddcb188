import type { PlanContent } from '@/lib/plan/schema'
import type { DraftState } from './draft-state'

/**
 * What a person did between two states: an edit, a removal, an edit taken back or made again. `label` names the edit;
 * `came` and `went` are the ids of the lines it brought and took.
 */
export type DraftNews = {
  kind: 'did' | 'removed' | 'undone' | 'redone'
  label: string
  came: readonly string[]
  went: readonly string[]
}

/** Null when nobody here did anything: saved, merged, or taken up from what an earlier visit left. */
export function toDraftNews(before: DraftState, after: DraftState): DraftNews | null {
  const lines = { came: added(before.content, after.content), went: added(after.content, before.content) }
  const done = after.undo.at(-1)
  const takenBack = after.redo.at(-1)
  if (takenBack && takenBack !== before.redo.at(-1) && before.undo.includes(takenBack))
    return { kind: 'undone', label: takenBack.label, ...lines }
  if (!done || done === before.undo.at(-1)) return null
  if (done === before.redo.at(-1)) return { kind: 'redone', label: done.label, ...lines }
  if (done.before !== before.content || done.after !== after.content) return null
  return { kind: lines.went.length > 0 ? 'removed' : 'did', label: done.label, ...lines }
}

/** The row to go to when rows went: the one that stands in the place of the first, or the last one; none when all went. */
export function rowAfter(seen: readonly string[], went: readonly string[]): string | null {
  const at = seen.findIndex((id) => went.includes(id))
  const left = seen.filter((id) => !went.includes(id))
  const before = seen.slice(0, at).filter((id) => !went.includes(id)).length
  return at === -1 ? null : (left[before] ?? left.at(-1) ?? null)
}

function added(before: PlanContent, after: PlanContent): string[] {
  const known = new Set(before.phases.flatMap(({ items }) => items.map(({ id }) => id)))
  return after.phases.flatMap(({ items }) => items.flatMap(({ id }) => (known.has(id) ? [] : [id])))
}
