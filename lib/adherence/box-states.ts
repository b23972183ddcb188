import type { DayBox } from '@/lib/reading/day-boxes'
import type { Reason, results } from './answers'
import { type ItemLog, isNewer, type Said, type Ticks } from './day-log'
import { shareDone } from './share-done'

/** What is known of one box of a line on a day: null while nothing is said of it, or it was taken back. */
export type BoxState = {
  slot: DayBox
  result: (typeof results)[number] | null
  reason?: Reason
  /** ms on the device's clock; null while nothing is said. */
  at: number | null
}

/**
 * The boxes of a line on a day. A word about one time of day counts for its box; a word about the line as a whole fills the
 * boxes in their order, and what was said of one of them before it no longer counts. A word about a time of day that the
 * line does not have, as after a new version, goes to the first box nobody spoke of. Pure.
 */
export function toBoxStates(
  item: ItemLog | undefined,
  boxes: readonly DayBox[],
  timesPerDay: number,
): BoxState[] {
  const base = item?.ticks ?? null
  const own = [...(item?.slots ?? [])].filter(([, said]) => !base || isNewer(said, base))
  const states = boxes.map((slot, index): BoxState => {
    const said = own.find(([one]) => one === slot)?.[1]
    return { slot, ...(said ? toState(said) : ofWhole(base, index, boxes.length, timesPerDay)) }
  })
  for (const [slot, said] of own) {
    const free = boxes.includes(slot) ? -1 : states.findIndex(({ result }) => result === null)
    const box = states[free]
    if (box) states[free] = { slot: box.slot, ...toState(said) }
  }
  return states
}

/** How much of a day's boxes is done: 0 to 1. Half of one counts as a half. */
export function shareOfBoxes(states: readonly BoxState[]): number {
  const done = states.reduce(
    (sum, { result }) => sum + (result === 'done' ? 1 : result === 'partly' ? 0.5 : 0),
    0,
  )
  return done / Math.max(1, states.length)
}

type State = Omit<BoxState, 'slot'>
const open: State = { result: null, at: null }

function toState({ value: { result, reason }, at }: Said<Ticks>): State {
  if (result === 'not' && !reason) return open
  return { result, at, ...(reason ? { reason } : {}) }
}

function ofWhole(base: Said<Ticks> | null, index: number, count: number, timesPerDay: number): State {
  if (!base) return open
  const { result, reason } = base.value
  const why = reason ? { reason } : {}
  if (result === 'not') return reason ? { result, at: base.at, ...why } : open
  const filled = shareDone(base.value, timesPerDay) * count
  if (index + 1 <= filled + 1e-9) return { result: 'done', at: base.at }
  return count === 1 && filled - index > 1e-9 ? { result: 'partly', at: base.at, ...why } : open
}
