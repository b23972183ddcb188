import type { FollowScript, FollowStep } from './step'

/** Why the time stands: not begun, the patient paused, the page was out of sight, or the device slept. */
export type Standing = 'start' | 'paused' | 'hidden' | 'slept'

/** Where someone is in a script. Instants are milliseconds of one clock that never goes back. */
export type FollowRun = {
  /** Place among the steps; their number when all are over. */
  step: number
  /** Milliseconds of the step that are over. */
  gone: number
  /** The last instant that was seen while the time runs; null while it stands. */
  seen: number | null
  standing: Standing | null
  /** Lines that were done to their end, and those that were skipped, in that order. */
  done: readonly string[]
  skipped: readonly string[]
}

export type FollowEvent =
  | { kind: 'tick' | 'resume' | 'next' | 'decline' | 'skip' | 'back' | 'again' | 'fromStart'; at: number }
  | { kind: 'pause'; at: number; why: Exclude<Standing, 'start'> }

/** A longer silence than this (ms) between two ticks was sleep: its time counts for nothing. */
export const longestSilence = 3000

/** Before anything: the first step waits. */
export function startRun(): FollowRun {
  return { step: 0, gone: 0, seen: null, standing: 'start', done: [], skipped: [] }
}

/**
 * The run after an event. Time is what lies between the instants of ticks while the page is awake, so that a step is never
 * shorter than its seconds, however late a tick comes; and none goes on unseen: after a silence it stands where it was
 * last seen. Pure.
 */
export function follow(script: FollowScript, run: FollowRun, event: FollowEvent): FollowRun {
  const { at } = event
  switch (event.kind) {
    case 'tick':
      return tick(script, run, at)
    case 'pause':
      return !isCounting(script, run) ? run : { ...run, seen: null, standing: event.why }
    case 'resume':
      return { ...run, seen: at, standing: null }
    case 'next':
      return goOn(script, run, run.step + 1, at)
    case 'decline':
      return goOn(script, run, run.step + 1 + (stepOf(script, run)?.leaves ?? 0), at)
    case 'skip':
      return skip(script, run, at)
    case 'again':
      return goTo(run, firstOfPart(script, run.step), at)
    case 'fromStart':
      return goTo(run, firstOfLine(script, run.step), at)
    case 'back':
      return goTo(run, before(script, run), at)
  }
}

/** The step that is shown; null when all are over. */
export function stepOf({ steps }: FollowScript, { step }: Pick<FollowRun, 'step'>): FollowStep | null {
  return steps[step] ?? null
}

export function isOver({ steps }: FollowScript, { step }: FollowRun): boolean {
  return step >= steps.length
}

/** Whether time runs: what waits for the patient has none that could stand. */
export function isCounting(script: FollowScript, run: FollowRun): boolean {
  return run.seen !== null && typeof stepOf(script, run)?.sec === 'number'
}

/** Whole seconds that are left of the step, as they are shown: 30 at first, 1 at last; null where nothing is counted. */
export function secondsLeft(script: FollowScript, run: FollowRun): number | null {
  const sec = stepOf(script, run)?.sec ?? null
  return sec === null ? null : Math.max(1, Math.ceil((sec * 1000 - run.gone) / 1000))
}

/** Whether the step may be ended by hand: it waits, or the lower end of its range is reached. */
export function isEnough(script: FollowScript, run: FollowRun): boolean {
  const step = stepOf(script, run)
  if (!step) return false
  return step.sec === null || (step.enough !== undefined && run.gone >= step.enough * 1000)
}

/** Sets of the line that are whole by now, both sides and all rounds together, and how many there are. */
export function setsDone({ steps }: FollowScript, at: number): { done: number; of: number } {
  const line = steps[at]?.line
  const ends = new Map<number, number>()
  for (const [index, step] of steps.entries())
    if (step.line === line && step.set > 0 && step.kind !== 'rest' && step.kind !== 'offer')
      ends.set(step.part, index)
  return { done: [...ends.values()].filter((end) => end < at).length, of: ends.size }
}

function tick(script: FollowScript, run: FollowRun, at: number): FollowRun {
  if (run.seen === null || !isCounting(script, run)) return run
  const passed = Math.max(0, at - run.seen)
  if (passed > longestSilence) return { ...run, seen: null, standing: 'slept' }
  const gone = run.gone + passed
  const sec = stepOf(script, run)?.sec ?? 0
  // The next step begins at this instant: what a late tick brings over is nobody's.
  if (gone >= sec * 1000) return goOn(script, { ...run, seen: at }, run.step + 1, at)
  return { ...run, gone, seen: at }
}

/** On to a later step; a line whose last step lies behind is done. */
function goOn(script: FollowScript, run: FollowRun, to: number, at: number): FollowRun {
  const { steps, lines } = script
  const passed = new Set(steps.slice(run.step, to).map(({ line }) => line))
  const finished = [...passed]
    .filter((line) => !steps.slice(to).some((step) => step.line === line))
    .flatMap((line) => lines[line]?.id ?? [])
    .filter((id) => !run.done.includes(id) && !run.skipped.includes(id))
  return goTo({ ...run, done: [...run.done, ...finished] }, pastSkipped(script, run.skipped, to), at)
}

/** Leaves out what is left of the line, in later rounds too. */
function skip(script: FollowScript, run: FollowRun, at: number): FollowRun {
  const line = stepOf(script, run)?.line
  const id = line === undefined ? undefined : script.lines[line]?.id
  if (id === undefined || line === undefined) return run
  const skipped = run.done.includes(id) ? run.skipped : [...run.skipped, id]
  const ofLine = script.steps.findIndex((step, index) => index > run.step && step.line !== line)
  const to = ofLine < 0 ? script.steps.length : ofLine
  return goTo({ ...run, skipped }, pastSkipped(script, skipped, to), at)
}

function pastSkipped({ steps, lines }: FollowScript, skipped: readonly string[], from: number): number {
  const isLeftOut = ({ line }: FollowStep) => skipped.includes(lines[line]?.id ?? '')
  const next = steps.findIndex((step, index) => index >= from && !isLeftOut(step))
  return next < 0 ? steps.length : next
}

function goTo(run: FollowRun, step: number, at: number): FollowRun {
  return { ...run, step, gone: 0, seen: at, standing: null }
}

function firstOfPart({ steps }: FollowScript, at: number): number {
  const first = steps.findIndex(({ part }) => part === steps[at]?.part)
  return Math.max(0, first)
}

/** Where the line begins in this round. */
function firstOfLine({ steps }: FollowScript, at: number): number {
  const { line, round } = steps[at] ?? {}
  return Math.max(
    0,
    steps.findIndex((step) => step.line === line && step.round === round),
  )
}

/** The beginning of this part, or from there that of the one before; what was skipped stays skipped. */
function before(script: FollowScript, run: FollowRun): number {
  const { steps, lines } = script
  const first = firstOfPart(script, run.step)
  if (first < run.step || first === 0) return first
  for (let at = first - 1; at >= 0; at -= 1)
    if (!run.skipped.includes(lines[steps[at]?.line ?? -1]?.id ?? '')) return firstOfPart(script, at)
  return first
}
