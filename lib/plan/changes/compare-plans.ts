import { formatDose } from '@/lib/dosage/format-dose'
import { type Compared, diffPlans, type PlanChange } from '../diff-plans'
import { stableId } from '../stable-id'
import { type ChangeWord, toLineWord, toPlanWord } from './change-word'
import type { ComparedLine, FindItem } from './compared-line'

export type LineChange = {
  itemId: string
  mark: 'added' | 'removed' | 'changed' | 'moved'
  /** Null where it was not, or is no longer, in the plan. */
  before: ComparedLine | null
  after: ComparedLine | null
  /** What happened to it, the weightiest first. */
  words: ChangeWord[]
}

export type PlanComparison = {
  /** Lines that are new or changed in the order of the later plan, then those that are gone. */
  lines: LineChange[]
  /** What changed of the plan and its phases. */
  others: ChangeWord[]
  /** Lines that are as they were. */
  same: ComparedLine[]
}

/**
 * What differs between two versions of a plan, or a version and the draft, put together line by line and in codes. The
 * stop rules that freezing adds to every phase are nobody's change. An item that `find` does not know goes by its slug.
 */
export function comparePlans(before: Compared, after: Compared, find: FindItem): PlanComparison {
  const changes = diffPlans(before, after)
  const [was, is] = [toLines(before, find), toLines(after, find)]
  const byLine = new Map<string, PlanChange[]>()
  for (const change of changes)
    if ('itemId' in change) byLine.set(change.itemId, [...(byLine.get(change.itemId) ?? []), change])
  const toChange = (itemId: string): LineChange[] => {
    const own = byLine.get(itemId)
    if (!own) return []
    const [old, now] = [was.get(itemId) ?? null, is.get(itemId) ?? null]
    const words = own.flatMap((change) => toLineWord(change, { before, after, was: old, is: now, find }))
    return words.length === 0
      ? []
      : [
          {
            itemId,
            mark: toMark(words, own),
            before: old,
            after: now,
            words: words.toSorted((a, b) => rank(a) - rank(b)),
          },
        ]
  }
  return {
    lines: [...is.keys(), ...[...was.keys()].filter((id) => !is.has(id))].flatMap(toChange),
    others: changes.flatMap((change) => toPlanWord(change, { before, after })),
    same: [...is].flatMap(([id, line]) => (byLine.has(id) ? [] : [line])),
  }
}

const weight: readonly ChangeWord['code'][] = [
  'added',
  'removed',
  'easier',
  'harder',
  'swapped',
  'dose',
  'side',
]

function rank({ code }: ChangeWord): number {
  const at = weight.indexOf(code)
  if (at >= 0) return at
  return code === 'moved' || code === 'movedPhase' ? weight.length + 1 : weight.length
}

function toMark(words: readonly ChangeWord[], changes: readonly PlanChange[]): LineChange['mark'] {
  if (changes.some(({ kind }) => kind === 'item-added')) return 'added'
  if (changes.some(({ kind }) => kind === 'item-removed')) return 'removed'
  return words.every(({ code }) => code === 'moved' || code === 'movedPhase') ? 'moved' : 'changed'
}

function toLines(plan: Compared, find: FindItem): Map<string, ComparedLine> {
  const lines = plan.phases.flatMap(({ id: phaseId, items }) =>
    items
      .filter(({ id, slug }) => id !== stableId(phaseId, slug))
      .map(({ id, slug, dosage, side, note }) => {
        const item = find(slug) ?? undefined
        const line: ComparedLine = {
          slug,
          name: item?.name ?? slug,
          dose: dosage ? formatDose(dosage, { item }) : '',
          side: side ?? null,
          note: note || null,
          phaseId,
        }
        return [id, line] as const
      }),
  )
  return new Map(lines)
}
