import type { Field } from './field'
import { stride } from './pack-primitive'

const maxActive = 256
const maxRuns = 64

/**
 * The state of the current ray. Every number that changes lives in a typed array: writing doubles into object
 * fields changes hidden classes and drops the loop out of optimised code.
 */
export interface Ray {
  field: Field
  /** Data offsets of the primitives on the ray, with the depths between which each can matter. */
  active: Int32Array
  high: Float64Array
  low: Float64Array
  /** Runs of primitives of one limb group. */
  runStart: Int32Array
  runFigure: Int32Array
  runGroup: Int32Array
  runHigh: Float64Array
  runLow: Float64Array
  counts: Int32Array
  /** 0 depth · 1–3 normal · 4 lowest depth · 5 highest depth of the active set. */
  result: Float64Array
  /** Data offset of what was hit. */
  hit: Int32Array
}

export const createRay = (field: Field): Ray => ({
  field,
  active: new Int32Array(maxActive),
  high: new Float64Array(maxActive),
  low: new Float64Array(maxActive),
  runStart: new Int32Array(maxRuns + 1),
  runFigure: new Int32Array(maxRuns),
  runGroup: new Int32Array(maxRuns),
  runHigh: new Float64Array(maxRuns),
  runLow: new Float64Array(maxRuns),
  counts: new Int32Array(2),
  result: new Float64Array(8),
  hit: new Int32Array(1),
})

/** Chooses the primitives of a tile that can matter on the ray through (x, y), with their depth intervals. */
export function activate(ray: Ray, list: Int32Array, x: number, y: number): number {
  const data = ray.field.data
  const { active, high, low, result } = ray
  let count = 0
  let bottom = 1e9
  let top = -1e9
  for (let q = 0; q < list.length; q++) {
    const o = (list[q] as number) * stride
    const px = x - (data[o + 1] as number)
    const py = y - (data[o + 2] as number)
    const z = data[o + 3] as number
    const reach = (data[o + 44] as number) + (data[o + 46] as number)
    let hi: number
    let lo: number
    if (data[o] === 0) {
      const bx = data[o + 4] as number
      const by = data[o + 5] as number
      const bz = data[o + 6] as number
      const inverse = data[o + 45] as number
      const free = (px * bx + py * by) * inverse
      const t = free < 0 ? 0 : Math.min(free, 1)
      const dx = px - bx * t
      const dy = py - by * t
      const squared = dx * dx + dy * dy
      if (squared > reach * reach) continue
      const chord = Math.sqrt(reach * reach - squared)
      if (inverse > 0) {
        // the part of the axis that is nearer than `reach` on the screen, plus the chord
        let half = chord * Math.sqrt(inverse)
        let middle = t
        if (free < 0 || free > 1) {
          const off = px * px + py * py - (free * free) / inverse
          half = Math.sqrt(Math.max(0, reach * reach - off)) * Math.sqrt(inverse)
          middle = free
        }
        const t0 = Math.max(middle - half, 0)
        const t1 = Math.min(middle + half, 1)
        const za = z + bz * t0
        const zb = z + bz * t1
        hi = Math.max(za, zb) + chord
        lo = Math.min(za, zb) - chord
      } else {
        hi = (bz > 0 ? z + bz : z) + chord
        lo = (bz > 0 ? z : z + bz) - chord
      }
    } else {
      if (px * px + py * py > reach * reach) continue
      hi = z + reach
      lo = z - reach
    }
    active[count] = o
    high[count] = hi
    low[count] = lo
    count++
    if (hi > top) top = hi
    if (lo < bottom) bottom = lo
  }
  result[4] = bottom
  result[5] = top
  groupRuns(ray, count)
  return count
}

function groupRuns(ray: Ray, count: number) {
  const data = ray.field.data
  const { active, high, low, runStart, runFigure, runGroup, runHigh, runLow, counts } = ray
  let runs = 0
  let lastFigure = -99
  let lastGroup = -99
  for (let q = 0; q < count; q++) {
    const o = active[q] as number
    const figure = data[o + 42] as number
    const group = data[o + 43] as number
    const hi = high[q] as number
    const lo = low[q] as number
    if (figure !== lastFigure || group !== lastGroup) {
      runStart[runs] = q
      runFigure[runs] = figure
      runGroup[runs] = group
      runHigh[runs] = hi
      runLow[runs] = lo
      runs++
      lastFigure = figure
      lastGroup = group
    } else {
      if (hi > (runHigh[runs - 1] as number)) runHigh[runs - 1] = hi
      if (lo < (runLow[runs - 1] as number)) runLow[runs - 1] = lo
    }
  }
  runStart[runs] = count
  counts[0] = count
  counts[1] = runs
}
