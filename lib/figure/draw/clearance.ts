import { groups } from '../body/primitive'
import type { View } from '../trace/camera'
import type { Point } from '../trace/cracks'
import { groupOf, isBody, isGround, isHandPart, isProp, limbOf, segmentOf } from '../trace/label'
import type { LabelImage } from '../trace/label-image'
import { int, real } from '../trace/read'
import type { Stamp } from './mark'

const cell = 2

/** How far a point of the picture (pixels, outside the picture too) is from something. */
export type Clearance = (x: number, y: number) => number

/** What a picture shows where, for placing arrows and signs. Mats, tables and walls count as free ground. */
export interface Terrain {
  view: View
  head: Clearance
  target: Clearance
  hand: Clearance
  body: Clearance
  furniture: Clearance
  /** From one limb (see `limbOf`), and from every other one. */
  limb: (limb: number) => { own: Clearance; others: Clearance }
  /** How near what is seen lies, in centimetres towards the eye. */
  depthAt: (p: Point) => number
  isHead: (x: number, y: number) => boolean
  isTarget: (x: number, y: number) => boolean
  /** Pixels of the visible highlight. */
  targetArea: number
  /** Arrows, signs and close-ups that have their place already. */
  taken: Stamp[]
}

/** Reads a cast picture; `levels` are below 0 inside highlighted regions. */
export function createTerrain(image: LabelImage, view: View, levels: Float32Array | null): Terrain {
  const { width, height, labels } = image
  const labelAt = (i: number) => int(labels, i)
  const isHeadLabel = (label: number) => isBody(label) && groupOf(label) === groups.head
  const isTargetPixel = (i: number) => levels !== null && real(levels, i) < 0
  const distance = (matches: (i: number) => boolean): Clearance => {
    let map: Clearance | undefined
    return (x, y) => {
      map ??= distanceMap(image, matches)
      return map(x, y)
    }
  }
  const at = (x: number, y: number) => (x < 0 || y < 0 || x >= width || y >= height ? -1 : y * width + x)
  let targetArea = 0
  if (levels) for (let i = 0; i < levels.length; i++) if (real(levels, i) < 0) targetArea++
  return {
    view,
    head: distance((i) => isHeadLabel(labelAt(i))),
    target: distance(isTargetPixel),
    hand: distance((i) => isBody(labelAt(i)) && isHandPart(segmentOf(labelAt(i)))),
    body: distance((i) => isBody(labelAt(i))),
    furniture: distance((i) => isProp(labelAt(i)) && !isGround(labelAt(i))),
    limb: (limb) => ({
      own: distance((i) => isBody(labelAt(i)) && limbOf(labelAt(i)) === limb),
      others: distance((i) => isBody(labelAt(i)) && limbOf(labelAt(i)) !== limb),
    }),
    depthAt: ([x, y]) => {
      const i = at(Math.round(x), Math.round(y))
      return i < 0 ? Number.NEGATIVE_INFINITY : real(image.depth, i)
    },
    isHead: (x, y) => at(x, y) >= 0 && isHeadLabel(labelAt(at(x, y))),
    isTarget: (x, y) => at(x, y) >= 0 && isTargetPixel(at(x, y)),
    targetArea,
    taken: [],
  }
}

/** A distance map by two sweeps. */
function distanceMap(image: LabelImage, matches: (i: number) => boolean): Clearance {
  const width = Math.ceil(image.width / cell)
  const height = Math.ceil(image.height / cell)
  const map = new Float32Array(width * height).fill(1e4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const px = Math.min(image.width - 1, x * cell)
      const py = Math.min(image.height - 1, y * cell)
      if (matches(py * image.width + px)) map[y * width + x] = 0
    }
  sweep(map, width, height, -1)
  sweep(map, width, height, 1)
  return (x, y) => {
    const xi = Math.max(0, Math.min(width - 1, Math.round(x / cell)))
    const yi = Math.max(0, Math.min(height - 1, Math.round(y / cell)))
    const outX = x - Math.max(0, Math.min(image.width - 1, x))
    const outY = y - Math.max(0, Math.min(image.height - 1, y))
    return real(map, yi * width + xi) * cell + Math.sqrt(outX * outX + outY * outY)
  }
}

function sweep(map: Float32Array, width: number, height: number, back: 1 | -1) {
  const count = map.length
  for (let n = 0; n < count; n++) {
    const i = back === 1 ? count - 1 - n : n
    const x = i % width
    const row = i + back * width
    let d = real(map, i)
    if (x + back >= 0 && x + back < width) d = Math.min(d, real(map, i + back) + 1)
    if (row >= 0 && row < width * height) {
      d = Math.min(d, real(map, row) + 1)
      if (x > 0) d = Math.min(d, real(map, row - 1) + 1.41)
      if (x < width - 1) d = Math.min(d, real(map, row + 1) + 1.41)
    }
    map[i] = d
  }
}
