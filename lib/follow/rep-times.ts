import { lowest } from '@/lib/dosage/amount'
import { secondsPerRep } from '@/lib/dosage/estimate-minutes'
import type { ItemKind } from '@/lib/dosage/kind'
import type { LinePace } from '@/lib/reading/pace'
import type { StepDraft } from './step'

/** The quickest movement that can be followed; a tempo's 0 says "quick", and not "leave it out". */
const quickest = 1

/**
 * The steps of one repetition in whole seconds. A tempo is lowering, pause, lifting, pause (clinical spec 2.1); `lowers`
 * says that the movement goes with gravity and so begins with the first number. While that is not known (null) both ways
 * take the slower of the two, and nothing is called lifting. Without a tempo a way takes half of what a plan's minutes
 * count for a repetition, rounded up: calm, and nobody's prescription. The hold is never shorter than prescribed.
 */
export function repTimes(
  { tempo, holdSec, pushSec }: LinePace['dosage'],
  kind: ItemKind,
  lowers: boolean | null,
): StepDraft[] {
  const { go, end, back, start, cues } = tempo === undefined ? calm(kind) : fromTempo(tempo, lowers)
  const held = lowest(holdSec)
  const hold = Math.max(held, end)
  const steps: StepDraft[] = [{ kind: 'move', sec: go, pose: 'go', ...(cues ? { cue: cues[0] } : {}) }]
  if (pushSec !== undefined) steps.push({ kind: 'push', sec: pushSec, pose: 'end' })
  if (hold > 0) steps.push({ kind: held > 0 ? 'hold' : 'pause', sec: hold, pose: 'end' })
  steps.push({ kind: 'back', sec: back, pose: 'back', ...(cues ? { cue: cues[1] } : {}) })
  if (start > 0) steps.push({ kind: 'pause', sec: start, pose: 'start' })
  return steps
}

type Times = {
  go: number
  end: number
  back: number
  start: number
  cues?: readonly ['lift' | 'lower', 'lift' | 'lower']
}

function calm(kind: ItemKind): Times {
  const way = Math.ceil((secondsPerRep[kind] ?? 4) / 2)
  return { go: way, end: 0, back: way, start: 0 }
}

function fromTempo(tempo: string, lowers: boolean | null): Times {
  const [lower = 0, low = 0, lift = 0, high = 0] = tempo.split('-').map(Number)
  const way = (seconds: number) => Math.max(quickest, seconds)
  if (lowers === null) {
    const slower = way(Math.max(lower, lift))
    return { go: slower, end: low, back: slower, start: high }
  }
  return lowers
    ? { go: way(lower), end: low, back: way(lift), start: high, cues: ['lower', 'lift'] }
    : { go: way(lift), end: high, back: way(lower), start: low, cues: ['lift', 'lower'] }
}
