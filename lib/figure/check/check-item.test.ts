import { describe, expect, test } from 'vitest'
import { findDrawing, listFigureSlugs } from '../data/find-drawing'
import type { FigureItem } from '../item'
import type { Pose } from '../pose/pose'
import type { V3 } from '../vector'
import { checkItem } from './check-item'

const bridge = findDrawing('bridge')
const standing: FigureItem = { sided: false, view: 'right', posture: 'stand', start: {} }
const messages = (item: FigureItem, check: string) =>
  checkItem(item)
    .filter((problem) => problem.check === check)
    .map((problem) => problem.message)
    .join('; ')
const found = (item: FigureItem) => new Set(checkItem(item).map((problem) => problem.check))

describe('every drawing of the catalog', () => {
  test.each(listFigureSlugs())('%s is possible and says what it has to', (slug) => {
    const item = findDrawing(slug)
    expect(item).not.toBeNull()
    if (item) expect(checkItem(item).map((p) => `${p.at} ${p.check}: ${p.message}`)).toEqual([])
  })
})

describe('the checks find', () => {
  test('a knee bent the wrong way', () => {
    expect(found({ ...standing, start: { kneeR: -30 } })).toContain('limits')
  })
  test('a person sunk into the floor', () => {
    expect(found({ ...standing, start: { lift: -12 } })).toContain('ground')
  })
  test('a leg inside a step', () => {
    const item: FigureItem = { ...standing, props: [{ kind: 'step', at: [-9, 0, 0], height: 30 }] }
    expect(found(item)).toContain('furniture')
  })
  test('a forearm through the trunk', () => {
    const item: FigureItem = {
      ...standing,
      start: { pins: { armR: { to: 'chest', off: [16, 4, 0], pole: [-1, -0.2, 0] } } },
    }
    expect(found(item)).toContain('limbs')
  })
  test('a hand that does not reach', () => {
    expect(found({ ...standing, start: { pins: { armL: { at: [120, 120, 0] } } } })).toContain('reach')
  })
  test('a person who would fall', () => {
    expect(found({ ...standing, start: { root: [40, 0, 0] } })).toContain('balance')
  })
  test('a trunk sunk into the mat when the spine is bent wildly, whatever the head does', () => {
    const bent = (flexion: number) =>
      bridge && messages({ ...bridge, end: { ...bridge.end, spine: [flexion, 0, 0] } }, 'ground')
    expect(bent(90)).toContain('trunk')
    expect(bent(-60)).toContain('trunk')
  })
  test('a head inside the mat, and inside a pillow', () => {
    const supine: FigureItem = { sided: false, view: 'right', posture: 'supine', start: {} }
    const nodding = { ...supine, start: { neck: [-40, 0, 0], spine: [-20, 0, 0] } } satisfies FigureItem
    expect(messages(nodding, 'ground')).toContain('head')
    const spot = { at: [0, 10, -66] } as const
    const pillow = { ...supine, props: [{ kind: 'pillow', spot, size: [20, 10, 20] }] } satisfies FigureItem
    expect(messages(pillow, 'furniture')).toContain('cushion')
  })
  test.each([
    ['spine', { spine: [100, 0, 0] }],
    ['neck', { neck: [0, 0, 110] }],
    ['shoulderExtension', { shR: [-80, 0, 0] }],
    ['shoulderAcross', { shR: [80, -70, 0] }],
    ['forearm', { foR: 160 }],
    ['wristExtension', { wrL: 130 }],
    ['inversion', { inL: 60 }],
  ] as const)('a broken joint: %s', (joint, start) => {
    expect(messages({ ...standing, start }, 'limits')).toContain(joint)
  })
  test('an elbow that jumps', () => {
    const hand = (pole: V3): Pose => ({ pins: { armR: { at: [-20, 120, 20], pole } } })
    const item = { ...standing, start: hand([0.02, 0, 1]), end: hand([-0.02, 0, -1]) }
    expect(messages(item, 'motion')).toContain('elR jumps')
  })
  test('a planted foot that drifts', () => {
    const item = {
      ...standing,
      start: { pins: { legR: { floor: true } } },
      end: { shift: [0, 130] as const },
    }
    expect(messages(item, 'motion')).toContain('legR is planted and drifts')
  })
  test('a leg that passes through the other one', () => {
    const leg = (flexion: number): Pose => ({ hipR: [flexion, -24, 0], pins: { legL: { floor: true } } })
    const item = { ...standing, start: leg(30), end: leg(-30) } satisfies FigureItem
    expect(checkItem(item).filter((p) => p.check === 'limbs' && p.at > 0 && p.at < 1)).not.toEqual([])
  })
  test('a head that is said to rest, and floats', () => {
    const item: FigureItem = {
      sided: false,
      view: 'right',
      posture: 'supine',
      start: { rest: ['torso', 'head'], neck: [40, 0, 0] },
    }
    expect(messages(item, 'ground')).toContain('head floats')
  })
  test('a foot that neither stands nor is lifted', () => {
    const item = { ...standing, start: { hipR: [20, 2, 6], kneeR: 30, ankR: 12 } } satisfies FigureItem
    expect(messages(item, 'ground')).toContain('neither standing nor lifted')
  })
  test('a movement without an arrow', () => {
    expect(bridge && found({ ...bridge, arrows: [] })).toContain('arrows')
  })
  test('a one-sided item that works the left', () => {
    expect(found({ ...standing, sided: true, targets: ['gluteL'] })).toContain('side')
  })
})
