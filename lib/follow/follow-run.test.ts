import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type FollowEvent,
  type FollowRun,
  follow,
  isEnough,
  isOver,
  longestSilence,
  secondsLeft,
  setsDone,
  startRun,
  stepOf,
} from './follow-run'
import type { FollowScript } from './step'
import { toLine } from './testing/to-line'
import { toFollowScript } from './to-follow-script'

const hold = toFollowScript([toLine({ sets: 2, holdSec: 30 }, { kind: 'ST', side: 'both-each' })])
const two = toFollowScript([toLine({ sets: 2, reps: 2 }, { id: 'a' }), toLine({ reps: 2 }, { id: 'b' })])

function play(script: FollowScript, run: FollowRun, ...events: FollowEvent[]): FollowRun {
  return events.reduce((now, event) => follow(script, now, event), run)
}

/** Ticks of a tenth of a second until a step of this kind is shown, or all is over; buttons are pressed where one waits. */
function runTo(
  script: FollowScript,
  kind: string,
  from: FollowRun = startRun(),
): { run: FollowRun; at: number } {
  let run = from
  let at = run.seen ?? 0
  while (!isOver(script, run) && stepOf(script, run)?.kind !== kind) {
    const waits = stepOf(script, run)?.sec === null || run.seen === null
    if (!waits) at += 100
    run = follow(script, run, { kind: waits ? 'next' : 'tick', at })
  }
  return { run, at }
}

const shown = (script: FollowScript, run: FollowRun) => [stepOf(script, run)?.kind, secondsLeft(script, run)]

describe('the time of a step', () => {
  it('begins at all its seconds, counts each once, and ends after the last', () => {
    const { run, at } = runTo(hold, 'hold')
    const seen: (number | null)[] = []
    let now = run
    for (let ms = 0; stepOf(hold, now)?.kind === 'hold'; ms += 250) {
      now = follow(hold, now, { kind: 'tick', at: at + ms })
      if (stepOf(hold, now)?.kind === 'hold') seen.push(secondsLeft(hold, now))
    }
    expect([...new Set(seen)]).toEqual(Array.from({ length: 30 }, (_, index) => 30 - index))
    expect(seen.filter((left) => left === 1)).toHaveLength(4)
  })

  it('is never shorter than prescribed, however its ticks come, and a pause or a sleep adds to it', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 2 * longestSilence }), { minLength: 60, maxLength: 200 })
    fc.assert(
      fc.property(gaps, fc.array(fc.nat(200)), (ticks, pauses) => {
        const begun = runTo(hold, 'hold')
        let { run, at } = begun
        let awake = 0
        for (const [index, gap] of ticks.entries()) {
          at += gap
          const before = run
          if (pauses.includes(index)) run = follow(hold, run, { kind: 'pause', at, why: 'paused' })
          else if (run.seen === null) run = follow(hold, run, { kind: 'resume', at })
          else {
            run = follow(hold, run, { kind: 'tick', at })
            if (run.standing === null) awake += at - (before.seen ?? at)
          }
          if (stepOf(hold, run)?.kind !== 'hold') break
        }
        const isStill = stepOf(hold, run)?.kind === 'hold'
        if (isStill) expect(awake).toBeLessThan(30_000)
        else expect(awake).toBeGreaterThanOrEqual(30_000)
      }),
    )
  })

  it('a long silence is sleep: it stands where it was last seen, and goes on from there', () => {
    const { run, at } = runTo(hold, 'hold')
    const slept = play(hold, run, { kind: 'tick', at: at + 2000 }, { kind: 'tick', at: at + 60_000 })
    expect(slept.standing).toBe('slept')
    expect(shown(hold, slept)).toEqual(['hold', 28])
    const later = play(hold, slept, { kind: 'tick', at: at + 90_000 })
    expect(later).toEqual(slept)
    const again = play(hold, slept, { kind: 'resume', at: at + 100_000 }, { kind: 'tick', at: at + 101_000 })
    expect(shown(hold, again)).toEqual(['hold', 27])
  })

  it('one tick ends one step at most: the next begins whole', () => {
    const { run, at } = runTo(hold, 'lead')
    const moved = play(hold, run, { kind: 'tick', at: at + 2900 }, { kind: 'tick', at: at + 5800 })
    expect(stepOf(hold, moved)?.kind).toBe('move')
    expect(moved.gone).toBe(0)
  })

  it('a page that was hidden stands, and says why', () => {
    const { run, at } = runTo(hold, 'hold')
    const hidden = play(
      hold,
      run,
      { kind: 'pause', at: at + 10, why: 'hidden' },
      { kind: 'tick', at: at + 9000 },
    )
    expect(hidden).toMatchObject({ standing: 'hidden', seen: null, gone: 0 })
  })

  it('what waits for the patient can not stand: no silence and no hidden page changes it', () => {
    const begun = follow(two, startRun(), { kind: 'fromStart', at: 0 })
    const events: FollowEvent[] = [
      { kind: 'tick', at: 100_000 },
      { kind: 'pause', at: 100_001, why: 'hidden' },
    ]
    expect(play(two, begun, ...events)).toEqual(begun)
  })

  it('of a range it may be ended from the lower end on, and not before', () => {
    const script = toFollowScript([toLine({ holdSec: { min: 4, max: 6 } }, { kind: 'ST' })])
    const { run, at } = runTo(script, 'hold')
    expect(isEnough(script, follow(script, run, { kind: 'tick', at: at + 2900 }))).toBe(false)
    const late = play(script, run, { kind: 'tick', at: at + 2000 }, { kind: 'tick', at: at + 4000 })
    expect(isEnough(script, late)).toBe(true)
  })
})

describe('going through a script', () => {
  it('to the end: every line is done once, and nothing was skipped', () => {
    const { run } = runTo(two, 'never')
    expect(run).toMatchObject({ done: ['a', 'b'], skipped: [] })
    expect(isOver(two, run)).toBe(true)
  })

  it('every prescribed second is played, whatever is paused in between', () => {
    const total = hold.steps.reduce((sum, { sec }) => sum + (sec ?? 0), 0)
    expect(runTo(hold, 'never').at).toBe(total * 1000)
  })

  it('again begins the set anew, and the whole exercise when asked', () => {
    const { run, at } = runTo(two, 'rest')
    const again = follow(two, run, { kind: 'again', at })
    expect(stepOf(two, again)).toMatchObject({ kind: 'move', set: 1, rep: 1 })
    expect(stepOf(two, follow(two, run, { kind: 'fromStart', at }))?.kind).toBe('ready')
  })

  it('back goes to the beginning of the set, and from there to the part before', () => {
    const { run, at } = runTo(two, 'rest')
    const second = follow(two, run, { kind: 'next', at })
    expect(stepOf(two, second)).toMatchObject({ set: 2, rep: 1 })
    const first = follow(two, second, { kind: 'back', at })
    expect(stepOf(two, first)).toMatchObject({ set: 1, rep: 1 })
    expect(stepOf(two, follow(two, first, { kind: 'back', at }))?.kind).toBe('ready')
  })

  it('skipping leaves out the line and goes on with the next, which begins with getting ready', () => {
    const { run, at } = runTo(two, 'rest')
    const skipped = follow(two, run, { kind: 'skip', at })
    expect(stepOf(two, skipped)).toMatchObject({ kind: 'ready', line: 1 })
    expect(runTo(two, 'never', skipped).run).toMatchObject({ done: ['b'], skipped: ['a'] })
  })

  it('a line that is skipped in a circuit stays out in later rounds, and the rest between rounds goes with its last line', () => {
    const round = { id: 'g', rounds: 2, restSec: 30 }
    const script = toFollowScript(['a', 'b'].map((id) => toLine({ reps: 1 }, { id, round })))
    const begun = follow(script, startRun(), { kind: 'next', at: 0 })
    const skipped = follow(script, begun, { kind: 'skip', at: 0 })
    const lines = new Set<number>()
    let { run, at } = { run: skipped, at: 0 }
    while (!isOver(script, run)) {
      lines.add(stepOf(script, run)?.line ?? -1)
      const waits = stepOf(script, run)?.sec === null
      if (!waits) at += 100
      run = follow(script, run, { kind: waits ? 'next' : 'tick', at })
    }
    expect([...lines]).toEqual([1])
    expect(run).toMatchObject({ done: ['b'], skipped: ['a'] })
  })

  it('a set that is declined is left out, and the line is done all the same', () => {
    const script = toFollowScript([
      toLine({ sets: { min: 1, max: 3 }, reps: 2 }),
      toLine({ reps: 1 }, { id: 'b' }),
    ])
    const { run, at } = runTo(script, 'offer')
    const declined = follow(script, run, { kind: 'decline', at })
    expect(stepOf(script, declined)).toMatchObject({ kind: 'ready', line: 1 })
    expect(declined.done).toEqual(['line'])
  })

  it('a line that was done stays done once, also when it is gone through again', () => {
    const { run, at } = runTo(two, 'ready', follow(two, startRun(), { kind: 'next', at: 0 }))
    expect(run.done).toEqual(['a'])
    const back = follow(two, run, { kind: 'back', at })
    expect(runTo(two, 'never', back).run.done).toEqual(['a', 'b'])
  })

  it('tells how many sets are whole', () => {
    const { run } = runTo(two, 'rest')
    expect(setsDone(two, run.step)).toEqual({ done: 1, of: 2 })
    expect(setsDone(two, run.step - 1)).toEqual({ done: 0, of: 2 })
  })
})
