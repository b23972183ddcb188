import { type Amount, highest, lowest } from '@/lib/dosage/amount'
import { usualRest } from '@/lib/dosage/estimate-minutes'
import type { ItemKind } from '@/lib/dosage/kind'
import type { LinePace } from '@/lib/reading/pace'
import { repTimes } from './rep-times'
import type { StepDraft } from './step'

/** One set without its rest. `more` has no number of its own: a range of repetitions goes on as long as it feels right. */
export type SetDraft = StepDraft[]
export type SideSets = {
  sets: readonly SetDraft[]
  /** Sets beyond the lower end of a range. */
  optional: number
  restSec: number
}

/**
 * The sets that a dose asks for on one side, in the order of the sentence (lib/dosage/compose-amount.ts): minutes,
 * intervals or a distance first, else sets of repetitions or of holds. What can not be timed waits for a button.
 */
export function sideSets(dosage: LinePace['dosage'], kind: ItemKind, lowers: boolean | null): SideSets {
  const restSec = dosage.restSec ?? (dosage.durationMin === undefined ? (usualRest[kind] ?? 0) : 0)
  const bouts = boutOf(dosage, kind)
  if (bouts) return { ...repeated(dosage.sets, bouts), restSec }
  const { sets, reps, repsPerSet, holdSec } = dosage
  const rep = repTimes(dosage, kind, lowers)
  if (repsPerSet) return { sets: repsPerSet.map((count) => counted(rep, count, 0)), optional: 0, restSec }
  if (reps !== undefined) {
    const [least, most] = [lowest(reps), highest(reps)]
    return { ...repeated(sets, counted(rep, least, most - least)), restSec }
  }
  if (highest(holdSec) > 0 || dosage.pushSec !== undefined)
    return { ...repeated(sets, held(rep, holdSec)), restSec }
  if (sets !== undefined)
    return { sets: [counted(rep, lowest(sets), highest(sets) - lowest(sets))], optional: 0, restSec }
  return { sets: [[wait]], optional: 0, restSec }
}

const wait: StepDraft = { kind: 'wait', sec: null, pose: 'end' }

function repeated(sets: Amount | undefined, set: SetDraft): Pick<SideSets, 'sets' | 'optional'> {
  const most = highest(sets, 1)
  return { sets: Array.from({ length: most }, () => set), optional: most - lowest(sets, 1) }
}

function counted(rep: readonly StepDraft[], reps: number, upTo: number): SetDraft {
  const steps = Array.from({ length: reps }, (_, index) =>
    rep.map((step) => ({ ...step, rep: index + 1, reps })),
  ).flat()
  return upTo > 0
    ? [...steps, { kind: 'more', sec: null, pose: 'end', rep: reps, reps, upTo } satisfies StepDraft]
    : steps
}

/** A single hold goes on to the upper end of its range, and says from when it is enough. */
function held(rep: readonly StepDraft[], holdSec: Amount | undefined): SetDraft {
  const [least, most] = [lowest(holdSec), highest(holdSec)]
  return rep.map((step) =>
    step.kind === 'hold' && least < most
      ? { ...step, sec: Math.max(most, step.sec ?? 0), enough: least }
      : step,
  )
}

/** Time that is worked through, or a length that only the patient can see the end of; null where sets are counted. */
function boutOf(dosage: LinePace['dosage'], kind: ItemKind): SetDraft | null {
  const { durationMin, durationSec, distance, intervals, emom, amrap, reps, holdSec } = dosage
  if (dosage.perDayTotal || dosage.perWeekTotal) return [wait]
  if (durationMin !== undefined || durationSec !== undefined || distance !== undefined) {
    if (reps !== undefined || distance !== undefined) return [wait]
    return [work(durationMin === undefined ? (durationSec ?? 0) : toSeconds(durationMin))]
  }
  if (intervals)
    return Array.from({ length: intervals.count }, (_, index) => {
      const at = { rep: index + 1, reps: intervals.count }
      return [
        { ...work(intervals.work.sec, 'hard'), ...at },
        { ...work(intervals.ease.sec, 'easy'), ...at },
      ]
    }).flat()
  if (emom)
    return Array.from({ length: emom.minutes }, (_, index) => ({
      ...work(60, 'minute'),
      rep: index + 1,
      reps: emom.minutes,
      upTo: emom.reps,
    }))
  if (amrap) return [work(amrap.sec, 'many')]
  // Nobody but the patient knows how many spots there are.
  if (kind === 'MTs' && holdSec !== undefined && highest(holdSec) > 0)
    return [work(holdSec), { ...wait, cue: 'spot' }]
  return null
}

function toSeconds(minutes: Amount): Amount {
  return typeof minutes === 'number' ? minutes * 60 : { min: minutes.min * 60, max: minutes.max * 60 }
}

function work(sec: Amount, cue?: StepDraft['cue']): StepDraft {
  const [least, most] = [lowest(sec), highest(sec)]
  return {
    kind: 'work',
    sec: most,
    pose: 'end',
    ...(least < most ? { enough: least } : {}),
    ...(cue ? { cue } : {}),
  }
}
