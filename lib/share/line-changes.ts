import { compareDoses } from '@/lib/dosage/compare-doses'
import type { PlanLocale } from '@/lib/i18n/locales'
import type { FindItem } from '@/lib/plan/changes/compared-line'
import { isAbove } from '@/lib/plan/changes/is-above'
import { diffPlans, type PlanChange } from '@/lib/plan/diff-plans'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { readableLocales } from './language/readable-locales'
import type { LineChange, SharedLine, SharedPlan } from './shared-plan'
import { toSharedPlan } from './to-shared-plan'
import { unread } from './unread-fields'

/** What a version changed of the exercises, by line, and names of those that are gone. */
export type LineChanges = { lines: ReadonlyMap<string, LineChange>; gone: string[] }

/**
 * What is different in the exercises of `after` for whoever did those of `before`. Harder and easier are said only where
 * that is certain: the next item on a ladder with the same dose, or more or less of the same. `find` knows the ladders.
 * A dose of before is said where `before` can be read in the language.
 */
export function toLineChanges(
  before: FrozenPlan,
  after: FrozenPlan,
  find: FindItem,
  locale: PlanLocale = after.content.locale,
): LineChanges {
  const was = byId(toSharedPlan(before, undefined, locale))
  const is = byId(toSharedPlan(after, undefined, locale))
  const isReadable = readableLocales(before).includes(locale)
  const changes = new Map<string, PlanChange[]>()
  for (const change of diffPlans(before.content, after.content))
    if ('itemId' in change) changes.set(change.itemId, [...(changes.get(change.itemId) ?? []), change])
  const lines = [...is.values()].flatMap((line) => {
    const change = toChange(was.get(line.id), changes.get(line.id) ?? [], find)
    return change ? [[line.id, isReadable ? change : { word: change.word }] as const] : []
  })
  const gone = [...was.values()].filter(({ id }) => !is.has(id)).map(({ title }) => title)
  return { lines: new Map(lines), gone: [...new Set(gone)] }
}

/** The page with what its version changed; as it is where nobody would notice. */
export function withLineChanges(page: SharedPlan, { lines, gone }: LineChanges): SharedPlan {
  if (lines.size === 0 && gone.length === 0) return page
  const exercises = page.exercises.map((line) => {
    const change = lines.get(line.id)
    return change ? { ...line, change } : line
  })
  return { ...page, exercises, gone }
}

function toChange(
  was: SharedLine | undefined,
  changes: readonly PlanChange[],
  find: FindItem,
): LineChange | null {
  if (!was) return { word: 'new' }
  const read = changes.flatMap((one) =>
    one.kind === 'item-changed' && !unread.includes(one.field) ? [one] : [],
  )
  if (read.length === 0) return null
  const fields = read.map(({ field }) => field)
  // The amount of another exercise says nothing of this one.
  const isDosed = fields.includes('dosage') && !fields.includes('slug') && was.dose.length > 0
  const old = isDosed ? { was: was.dose } : {}
  const [only] = read
  return { word: (read.length === 1 && only ? toWord(only, find) : null) ?? 'changed', ...old }
}

function toWord({ field, from, to }: PlanChange & { kind: 'item-changed' }, find: FindItem) {
  if (field === 'slug') return isAbove(find, String(from), String(to))
  return field === 'dosage' ? compareDoses(from as never, to as never) : null
}

function byId(page: SharedPlan): Map<string, SharedLine> {
  return new Map(page.exercises.map((line) => [line.id, line]))
}
