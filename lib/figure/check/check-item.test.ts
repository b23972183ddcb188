import { describe, expect, test } from 'vitest'
import { findItem, listFigureSlugs } from '../data/catalog'
import type { FigureItem } from '../item'
import { checkItem } from './check-item'

const bridge = findItem('bridge')
const standing: FigureItem = { sided: false, view: 'right', posture: 'stand', start: {} }
const found = (item: FigureItem) => new Set(checkItem(item).map((problem) => problem.check))

describe('every drawing of the catalog', () => {
  test.each(listFigureSlugs())('%s is possible and says what it has to', (slug) => {
    const item = findItem(slug)
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
  test('a movement without an arrow', () => {
    expect(bridge && found({ ...bridge, arrows: [] })).toContain('arrows')
  })
  test('a one-sided item that works the left', () => {
    expect(found({ ...standing, sided: true, targets: ['gluteL'] })).toContain('side')
  })
})
