/** What of a dose sets the time: the fields of a dosage that do, and the kind that stands in for what is not said. */
export interface PrescribedTime {
  /** Lowering, pause, lifting, pause: whole seconds each, "3-1-2-0". */
  tempo?: string
  /** Seconds; of a range the shorter hold is shown. */
  holdSec?: number | { min: number; max: number }
  kind: string
}

/** Seconds of the parts of one repetition, in the order in which they are shown. */
export interface MotionTimeline {
  back: number
  ready: number
  go: number
  hold: number
}
export type MotionPart = keyof MotionTimeline
export const motionParts = ['back', 'ready', 'go', 'hold'] as const satisfies readonly MotionPart[]

/** Seconds of one way where no tempo is prescribed; a repetition then takes what a plan's minutes count for it. */
const usualWay: Record<string, number> = { SG: 2, MO: 2, ST: 2, BA: 2, NM: 1.5, MTc: 2 }
/** The eye needs a moment to see that a movement has turned, and the quickest movement has to be seen at all. */
const turn = 0.4
const quickest = 0.5
/** Nobody learns more from watching a hold for longer than this. */
const longestHold = 5

const prescribedHold = ({ holdSec }: PrescribedTime) =>
  typeof holdSec === 'object' ? holdSec.min : (holdSec ?? 0)

/** Whether a hold is prescribed and played, so that its seconds can be counted down. */
export const isCountable = (prescribed: PrescribedTime) =>
  prescribedHold(prescribed) > 0 && !restsInHold(prescribed)

/**
 * Whether the figure comes to rest in the hold, with the prescribed seconds in words beside it: a longer one is not played,
 * because whoever copies a hold that is cut short holds too short.
 */
export const restsInHold = (prescribed: PrescribedTime) => prescribedHold(prescribed) > longestHold

/**
 * The times of one repetition. It begins and rests at the end, where the still picture is: back to the start, a
 * pause, the movement, the hold. `lowers` says that the movement goes with gravity, so that it takes the first number
 * of the tempo and not the third. Throws on a tempo that is not four digits with hyphens.
 */
export function toMotionTimeline(prescribed: PrescribedTime, lowers: boolean): MotionTimeline {
  const { tempo, kind } = prescribed
  const shown = (hold: number) => Math.max(turn, hold, prescribedHold(prescribed))
  if (tempo === undefined) {
    const way = usualWay[kind] ?? 2
    return { back: way, ready: turn, go: way, hold: shown(0) }
  }
  if (!/^\d-\d-\d-\d$/.test(tempo))
    throw new Error(`The tempo is "${tempo}"; write four digits, like 3-1-2-0.`)
  const [lower = 0, low = 0, lift = 0, high = 0] = tempo.split('-').map(Number)
  const [go, hold, back, ready] = lowers ? [lower, low, lift, high] : [lift, high, lower, low]
  return {
    back: Math.max(quickest, back),
    ready: Math.max(turn, ready),
    go: Math.max(quickest, go),
    hold: shown(hold),
  }
}

export interface MotionMoment {
  /** Null when the last repetition is over. */
  part: MotionPart | null
  /** How far from start (0) to end (1). */
  share: number
  /** Seconds until the part is over. */
  left: number
}

/** Where the figure is after so many seconds of so many repetitions. */
export function momentAt(timeline: MotionTimeline, seconds: number, repetitions: number): MotionMoment {
  const whole = motionParts.reduce((sum, part) => sum + timeline[part], 0)
  if (seconds >= whole * repetitions) return { part: null, share: 1, left: 0 }
  let gone = Math.max(0, seconds) % whole
  for (const part of motionParts) {
    const length = timeline[part]
    if (gone < length) return { part, share: shareOf(part, gone / length), left: length - gone }
    gone -= length
  }
  return { part: 'hold', share: 1, left: 0 }
}

function shareOf(part: MotionPart, t: number): number {
  if (part === 'ready') return 0
  if (part === 'hold') return 1
  const eased = t * t * (3 - 2 * t)
  return part === 'go' ? eased : 1 - eased
}
