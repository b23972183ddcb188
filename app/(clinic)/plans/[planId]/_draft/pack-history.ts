import type { PlanContent, PlanItem } from '@/lib/plan/schema'
import type { DraftState, Step } from './draft-state'

type History = Pick<DraftState, 'undo' | 'redo'>
type Frame = Omit<PlanContent, 'phases'> & {
  phases: (Omit<PlanContent['phases'][number], 'items'> & { items: number[] })[]
}
type PackedStep = [label: string, before: number, after: number]

/** The steps of a draft with every line written once, however many states of the plan it stands in. */
export type PackedHistory = { lines: PlanItem[]; plans: Frame[]; undo: PackedStep[]; redo: PackedStep[] }

/** As many steps as outlive a reload. */
const most = 30

/** Makes the history small: the states of a plan share their lines, since an edit makes a new object of one alone. */
export function packHistory({ undo, redo }: History): PackedHistory {
  const lines = toPool<PlanItem>()
  const plans = toPool<PlanContent>()
  const pack = ({ label, before, after }: Step): PackedStep => [
    label,
    plans.place(before),
    plans.place(after),
  ]
  const packed = { undo: undo.slice(-most).map(pack), redo: redo.slice(-most).map(pack) }
  const frames = plans.all.map((plan) => ({
    ...plan,
    phases: plan.phases.map((phase) => ({ ...phase, items: phase.items.map(lines.place) })),
  }))
  return { ...packed, lines: lines.all, plans: frames }
}

/** The steps as they were, sharing their lines again; none when something of them is missing. */
export function unpackHistory({ lines, plans, undo, redo }: PackedHistory): History {
  const contents = plans.map(
    (plan): PlanContent => ({
      ...plan,
      phases: plan.phases.map((phase) => ({
        ...phase,
        items: phase.items.flatMap((place) => lines[place] ?? []),
      })),
    }),
  )
  const unpack = ([label, from, to]: PackedStep): Step[] => {
    const [before, after] = [contents[from], contents[to]]
    return before && after ? [{ label, before, after }] : []
  }
  return { undo: undo.flatMap(unpack), redo: redo.flatMap(unpack) }
}

function toPool<Value extends object>() {
  const places = new Map<Value, number>()
  const all: Value[] = []
  const place = (value: Value) => {
    const known = places.get(value)
    if (known !== undefined) return known
    places.set(value, all.length)
    return all.push(value) - 1
  }
  return { all, place }
}
