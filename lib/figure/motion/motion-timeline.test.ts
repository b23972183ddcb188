import { describe, expect, test } from 'vitest'
import { isCountable, momentAt, restsInHold, toMotionTimeline } from './motion-timeline'

describe('the times of a repetition', () => {
  test('a movement against gravity lifts first: 3-1-2-0 takes 2 s up and 3 s down', () => {
    expect(toMotionTimeline({ tempo: '3-1-2-0', kind: 'SG' }, false)).toEqual({
      back: 3,
      ready: 1,
      go: 2,
      hold: 0.4,
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
    expect(toMotionTimeline({ kind: 'ST', holdSec: 4 }, false)).toEqual({
      back: 2,
      ready: 0.4,
      go: 2,
      hold: 4,
    })
    expect(toMotionTimeline({ kind: 'NM' }, false).go).toBe(1.5)
    expect(toMotionTimeline({ kind: 'SG', holdSec: { min: 3, max: 5 } }, false).hold).toBe(3)
  })

  test('no hold is cut short: the figure rests in a long one, and only one that is played is counted down', () => {
    expect(toMotionTimeline({ kind: 'ST', holdSec: 30 }, false).hold).toBe(30)
    expect(toMotionTimeline({ kind: 'SG', tempo: '2-9-2-0' }, true).hold).toBe(9)
    expect(restsInHold({ kind: 'ST', holdSec: 30 })).toBe(true)
    expect(restsInHold({ kind: 'ST', holdSec: 5 })).toBe(false)
    expect(restsInHold({ kind: 'SG', tempo: '2-9-2-0' })).toBe(false)
    expect(isCountable({ kind: 'ST', holdSec: 30 })).toBe(false)
    expect(isCountable({ kind: 'ST', holdSec: { min: 3, max: 6 } })).toBe(true)
    expect(isCountable({ kind: 'ST' })).toBe(false)
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
    [0, 'back', 1, 2],
    [1, 'back', 0.5, 1],
    [2.5, 'ready', 0, 0.5],
    [3, 'go', 0, 4],
    [5, 'go', 0.5, 2],
    [7, 'hold', 1, 5],
    [11.9, 'hold', 1, 0.1],
    [12, 'back', 1, 2],
    [29, 'go', 0.5, 2],
    [36, null, 1, 0],
    [-1, 'back', 1, 2],
  ] as const)('after %s s of three repetitions: %s at %s, for %s s more', (seconds, part, share, left) => {
    const moment = momentAt(timeline, seconds, 3)
    expect(moment.part).toBe(part)
    expect(moment.share).toBeCloseTo(share, 6)
    expect(moment.left).toBeCloseTo(left, 6)
  })

  test('never jumps: a hundredth of a second moves it by less than a fiftieth of the way', () => {
    const shareAt = (seconds: number) => momentAt(timeline, seconds, 2).share
    for (let at = 0; at < 24.5; at += 0.01)
      expect(Math.abs(shareAt(at + 0.01) - shareAt(at))).toBeLessThan(0.02)
  })
})
