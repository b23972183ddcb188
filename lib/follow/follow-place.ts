import { type FollowRun, startRun } from './follow-run'
import type { FollowScript, StepKind } from './step'

/** Where someone was, as their device keeps it: nothing of the person, and of the plan the ids of its lines alone. */
export type FollowPlace = {
  version: number
  /** The patient's day. */
  day: string
  half: boolean
  lines: string[]
  /** Of the step: its part, and its kind. They are the same whether or not the way of a movement is known. */
  part: number
  kind: StepKind
  /** The line it is of, and the set that comes next; 0 where there are no sets. */
  line: number
  set: number
  done: string[]
  skipped: string[]
  /** Milliseconds since 1970. */
  at: number
}

/** A place is offered again for so long: a call, a meal, a child, but not the next session. */
export const keptFor = 4 * 3_600_000

/** What is kept of a run; null when there is nothing to go on with. */
export function toPlace(
  { steps, lines }: FollowScript,
  { step, done, skipped }: FollowRun,
  given: Pick<FollowPlace, 'version' | 'day' | 'half' | 'at'>,
): FollowPlace | null {
  const now = steps[step]
  if (step === 0 || !now) return null
  const { part, kind, line, set, sets } = now
  return {
    ...given,
    lines: lines.map(({ id }) => id),
    part,
    kind,
    line,
    set: sets > 1 && set > 0 ? set + (kind === 'rest' ? 1 : 0) : 0,
    done: [...done],
    skipped: [...skipped],
  }
}

/** Reads what was kept; null when it is another version's, another day's, too old, or not one. */
export function readPlace(
  text: string | null,
  { version, day, half, at }: Pick<FollowPlace, 'version' | 'day' | 'half' | 'at'>,
): FollowPlace | null {
  const kept = parse(text)
  if (!isPlace(kept)) return null
  const age = at - kept.at
  const isSame = kept.version === version && kept.day === day && kept.half === half
  return isSame && age >= 0 && age <= keptFor ? kept : null
}

/**
 * The run from a kept place, at the beginning of the set it was in: a set that was broken off is done again, one that was whole is not. Null when the
 * script no longer has those lines.
 */
export function resumeRun(
  script: FollowScript,
  { lines, part, kind, done, skipped }: FollowPlace,
): FollowRun | null {
  const isSame = script.lines.map(({ id }) => id).join() === lines.join()
  const isBetween = kind === 'rest' || kind === 'offer'
  const step = script.steps.findIndex((one) => one.part === part && (!isBetween || one.kind === kind))
  return isSame && step >= 0 ? { ...startRun(), step, done, skipped } : null
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

function isPlace(value: unknown): value is FollowPlace {
  if (typeof value !== 'object' || value === null) return false
  const { version, day, half, lines, part, kind, line, set, done, skipped, at } = value as Record<
    string,
    unknown
  >
  const areIds = (list: unknown) => Array.isArray(list) && list.every((id) => typeof id === 'string')
  return (
    Number.isInteger(version) &&
    typeof day === 'string' &&
    typeof half === 'boolean' &&
    areIds(lines) &&
    [part, line, set].every(Number.isInteger) &&
    typeof kind === 'string' &&
    areIds(done) &&
    areIds(skipped) &&
    Number.isFinite(at)
  )
}
