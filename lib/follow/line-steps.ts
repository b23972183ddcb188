import { setUp } from '@/lib/dosage/estimate-minutes'
import type { SharedLine } from '@/lib/share/shared-plan'
import { halvePace } from './halve-pace'
import { type SetDraft, sideSets } from './side-sets'
import type { StepDraft } from './step'

/** Seconds to get into place once the patient has pressed "Start", and to change sides: a decision, in no source. */
export const leadSec = 5
export const switchSec = 10
/** Between two holds of sides that take turns. */
const swapSec = 5

/** A step of a line, with the part it belongs to counted from 0 in the line. */
type LineStep = StepDraft & { part: number }

/**
 * The steps of a line, once through: who gets ready, then its sets, side after side or by turns. `again` is a later round,
 * which begins by itself; `half` does half of it.
 */
export function lineSteps(
  { kind, pace }: SharedLine,
  { lowers, half, again }: { lowers: boolean | null; half: boolean; again: boolean },
): LineStep[] {
  const dosage = pace?.dosage ?? {}
  const sides = pace?.sides ?? []
  const { sets, optional, restSec } = sideSets(half ? halvePace(dosage) : dosage, kind, lowers)
  const first = sides[0]?.side ?? null
  const isOpen = sets[0]?.[0]?.sec === null
  const ready: StepDraft[] = [{ kind: 'ready', sec: again ? setUp : null, pose: 'start', side: first }]
  if (!again && !isOpen) ready.push({ kind: 'lead', sec: leadSec, pose: 'start', side: first })
  const steps = new Parts(ready)
  if (pace?.turns === 'alternate') addSets(steps, byTurns(sets), { optional, restSec, side: null })
  else
    for (const [index, side] of (sides.length > 0 ? sides.map((one) => one.side) : [null]).entries()) {
      // A rest that is prescribed after each set is not cut by changing sides.
      const sec = Math.max(switchSec, dosage.restSec ?? 0)
      if (index > 0) steps.add([{ kind: 'switch', sec, pose: 'start', side, sets: sets.length }])
      addSets(steps, sets, { optional, restSec, side })
    }
  return steps.list
}

class Parts {
  readonly list: LineStep[]
  private part = 0
  constructor(first: readonly StepDraft[]) {
    this.list = first.map((step) => ({ ...step, part: 0 }))
  }
  add(steps: readonly StepDraft[]) {
    this.part += 1
    for (const step of steps) this.list.push({ ...step, part: this.part })
  }
}

function addSets(
  parts: Parts,
  sets: readonly SetDraft[],
  { optional, restSec, side }: { optional: number; restSec: number; side: 'left' | 'right' | null },
) {
  const least = sets.length - optional
  const whole = sets.map((set, index): StepDraft[] => {
    const at = { set: index + 1, sets: least, ...(side ? { side } : {}) }
    const steps = set.map((step) => ({ ...step, ...at, sets: Math.max(least, index + 1) }))
    const isLast = index === sets.length - 1
    const rest: StepDraft[] =
      isLast || restSec === 0 ? [] : [{ ...at, kind: 'rest', sec: restSec, pose: 'start' }]
    if (isLast || index + 1 < least) return [...steps, ...rest]
    return [
      ...steps,
      { ...at, kind: 'offer', sec: null, pose: 'start', upTo: sets.length - index - 1 },
      ...rest,
    ]
  })
  for (const [index, steps] of whole.entries()) {
    const later = whole.slice(index + 1).reduce((sum, one) => sum + one.length, 0)
    parts.add(
      steps.map((step, at) =>
        step.kind === 'offer' ? { ...step, leaves: steps.length - at - 1 + later } : step,
      ),
    )
  }
}

/** Right, left, right …, through all sets; who holds gets a moment to change. */
function byTurns(sets: readonly SetDraft[]): SetDraft[] {
  let turn = 0
  return sets.map((set) => {
    const holds = set.some(({ kind, sec }) => (kind === 'hold' || kind === 'work') && (sec ?? 0) > swapSec)
    let rep: number | undefined
    return set.flatMap((step, index): SetDraft => {
      const isNext = step.kind !== 'more' && (index === 0 || step.rep !== rep)
      if (isNext) turn += 1
      rep = step.rep
      const side = turn % 2 === 1 ? ('right' as const) : ('left' as const)
      const own: StepDraft = { ...step, side }
      const swap: StepDraft = { kind: 'switch', sec: swapSec, pose: 'start', side }
      if (step.rep !== undefined) Object.assign(swap, { rep: step.rep, reps: step.reps })
      return isNext && holds && turn > 1 ? [swap, own] : [own]
    })
  })
}
