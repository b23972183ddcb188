import { describe, expect, test } from 'vitest'
import { groups, materials, segments } from '../body/primitive'
import type { View } from './camera'
import { bodyLabel, propLabel } from './label'
import type { LabelImage } from './label-image'
import { dropSpecks } from './specks'

const side = 40
const view: View = {
  right: [1, 0, 0],
  up: [0, 1, 0],
  toward: [0, 0, 1],
  x0: 0,
  y0: 0,
  width: side,
  height: side,
  pixel: 0.5,
}
const arm = bodyLabel(0, groups.armR, segments.finger, materials.skin)
const leg = bodyLabel(0, groups.legR, segments.thigh, materials.skin)
const hand = bodyLabel(1, groups.armL, segments.hand, materials.skin)
const table = propLabel(3, 0, materials.table)

/** A picture of `ground` with squares of other labels: left, top, size. */
function picture(ground: number, squares: [number, number, number, number][]) {
  const size = side * side
  const image: LabelImage = {
    width: side,
    height: side,
    labels: new Int32Array(size).fill(ground),
    depth: new Float32Array(size),
    shade: new Float32Array(size),
    normals: new Float32Array(size * 3),
    done: new Uint8Array(size),
  }
  for (const [label, left, top, length] of squares)
    for (let y = top; y < Math.min(side, top + length); y++)
      image.labels.fill(label, y * side + left, y * side + left + length)
  return image
}

const labelsAfter = (image: LabelImage, how: View = view) => {
  dropSpecks(image, new Uint8Array(image.labels.length), how)
  return new Set(image.labels)
}

describe('specks', () => {
  test('of background between limbs and of fingertips behind a pillow go', () => {
    expect(labelsAfter(picture(leg, [[0, 10, 10, 5]]))).toEqual(new Set([leg]))
    expect(labelsAfter(picture(0, [[arm, 10, 10, 4]]))).toEqual(new Set([0]))
  })

  test('that are large enough to be something stay', () => {
    expect(labelsAfter(picture(leg, [[0, 10, 10, 7]]))).toEqual(new Set([leg, 0]))
    expect(labelsAfter(picture(table, [[arm, 10, 10, 12]]))).toEqual(new Set([table, arm]))
  })

  test('are larger when one person pokes out in the middle of another', () => {
    expect(labelsAfter(picture(leg, [[hand, 10, 10, 8]]))).toEqual(new Set([leg]))
  })

  test('are smaller in a close-up, which shows what the picture leaves out', () => {
    const finger = () => picture(table, [[arm, 10, 10, 10]])
    expect(labelsAfter(finger(), { ...view, pixel: 0.1 })).toEqual(new Set([table]))
    expect(labelsAfter(finger(), { ...view, pixel: 0.1, grain: 2 })).toEqual(new Set([table, arm]))
  })

  test('of a leg under a table go where the picture is cut there, and only there', () => {
    const under = () => picture(0, [[leg, 10, 30, 10]])
    expect(labelsAfter(under())).toEqual(new Set([0, leg]))
    expect(labelsAfter(under(), { ...view, cutBelow: 50 })).toEqual(new Set([0]))
  })
})
