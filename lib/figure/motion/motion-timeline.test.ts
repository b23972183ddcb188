import { describe, expect, test } from 'vitest'
import { momentAt, toMotionTimeline } from './motion-timeline'

describe('the times of a repetition', () => {
  test('a movement against gravity lifts first: 3-1-2-0 takes 2 s up and 3 s down', () => {
    expect(toMotionTimeline({ tempo: '3-1-2-0', kind: 'SG' }, false)).toEqual({
      back: 3,
      ready: 1,
      go: 2,
      hold: 0,
    })
  })

  test('a movement with gravity lowers first: the same tempo takes 3 s down, waits 1 s, and 2 s up', () => {
    expect(toMotionTimeline({ tempo: '3-1-2-0', kind: 'SG' }, true)).toEqual({
      back: 2,
      ready: 0.4,
      go: 3,
      hold: 1,
    })
  })

  test('without a tempo the kind sets the pace, and the hold is the prescribed one', () => {
    expect(toMotionTimeline({ kind: 'ST', holdSec: 30 }, false)).toEqual({
      back: 2,
      ready: 0.4,
      go: 2,
      hold: 30,
    })
    expect(toMotionTimeline({ kind: 'NM' }, false).go).toBe(1.5)
    expect(toMotionTimeline({ kind: 'SG', holdSec: { min: 30, max: 45 } }, false).hold).toBe(30)
  })

  test('a hold is not shortened by a tempo without a pause, and no movement is too quick to be seen', () => {
    expect(toMotionTimeline({ tempo: '2-0-0-0', holdSec: 5, kind: 'SG' }, false)).toMatchObject({
      go: 0.5,
      hold: 5,
    })
  })

  test('a tempo that is none is named', () => {
    expect(() => toMotionTimeline({ tempo: '3-1-2', kind: 'SG' }, false)).toThrow('"3-1-2"')
  })
})

describe('where the figure is', () => {
  const timeline = { back: 2, ready: 1, go: 4, hold: 5 }

  test.each([
    [0, 'back', 1],
    [1, 'back', 0.5],
    [2.5, 'ready', 0],
    [3, 'go', 0],
    [5, 'go', 0.5],
    [7, 'hold', 1],
    [11.9, 'hold', 1],
    [12, null, 1],
    [-1, 'back', 1],
  ] as const)('after %s s: %s at %s', (seconds, part, share) => {
    const moment = momentAt(timeline, seconds)
    expect(moment.part).toBe(part)
    expect(moment.share).toBeCloseTo(share, 6)
  })

  test('never jumps: a hundredth of a second moves it by less than a fiftieth of the way', () => {
    for (let at = 0; at < 12.5; at += 0.01)
      expect(Math.abs(momentAt(timeline, at + 0.01).share - momentAt(timeline, at).share)).toBeLessThan(0.02)
  })
})
