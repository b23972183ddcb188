import type { Primitive } from '../body/primitive'
import type { View } from './camera'
import { stride } from './pack-primitive'
import { double, real } from './read'

export const tileSize = 16

/** Which primitives can be seen through each tile of 16 × 16 pixels. */
export interface Tiles {
  columns: number
  rows: number
  soft: Int32Array[]
  /** Boxes with sharp edges are intersected exactly: their edges would wobble under sphere tracing. */
  sharp: Int32Array[]
  fine: Uint8Array
}

export function buildTiles(primitives: readonly Primitive[], data: Float32Array, view: View): Tiles {
  const columns = Math.ceil(view.width / tileSize) + 1
  const rows = Math.ceil(view.height / tileSize) + 1
  const soft: number[][] = Array.from({ length: columns * rows }, () => [])
  const sharp: number[][] = Array.from({ length: columns * rows }, () => [])
  const fine = new Uint8Array(columns * rows)
  primitives.forEach((p, index) => {
    const lists = p.shape === 'box' && (p.round ?? 0) < 0.25 ? sharp : soft
    for (const tile of tilesOf(p, data, index * stride, view, columns, rows)) {
      lists[tile]?.push(index)
      if (p.fine) fine[tile] = 1
    }
  })
  return {
    columns,
    rows,
    fine,
    soft: soft.map((list) => Int32Array.from(list)),
    sharp: sharp.map((list) => Int32Array.from(list)),
  }
}

function tilesOf(p: Primitive, data: Float32Array, o: number, view: View, columns: number, rows: number) {
  const at = (i: number) => real(data, o + i)
  const size = tileSize * view.pixel
  const reach = at(44) + at(46)
  const extent = extentOf(p, data, o, reach)
  const first = (v: number, max: number) => Math.max(0, Math.min(max, Math.floor(v / size)))
  const x0 = first(extent.x0 - view.x0, columns)
  const x1 = first(extent.x1 - view.x0, columns - 1)
  const y0 = first(view.y0 - extent.y1, rows)
  const y1 = first(view.y0 - extent.y0, rows - 1)
  const limit = (reach + size * 0.71) ** 2
  const out: number[] = []
  for (let ty = y0; ty <= y1; ty++)
    for (let tx = x0; tx <= x1; tx++) {
      if (p.shape === 'cone') {
        const cx = view.x0 + (tx + 0.5) * size - at(1)
        const cy = view.y0 - (ty + 0.5) * size - at(2)
        const t = Math.max(0, Math.min(1, (cx * at(4) + cy * at(5)) * at(45)))
        if ((cx - at(4) * t) ** 2 + (cy - at(5) * t) ** 2 > limit) continue
      }
      out.push(ty * columns + tx)
    }
  return out
}

function extentOf(p: Primitive, data: Float32Array, o: number, reach: number) {
  const at = (i: number) => real(data, o + i)
  if (p.shape === 'cone')
    return {
      x0: Math.min(at(1), at(1) + at(4)) - reach,
      x1: Math.max(at(1), at(1) + at(4)) + reach,
      y0: Math.min(at(2), at(2) + at(5)) - reach,
      y1: Math.max(at(2), at(2) + at(5)) + reach,
    }
  const [hx, hy, hz] = p.half ?? [0, 0, 0]
  const size = Float64Array.from(
    p.shape === 'ring' ? [hx + p.radii[0] + 1, hy, p.radii[0] + 1] : [hx, hy, hz],
  )
  const spread = (row: number) =>
    [0, 1, 2].reduce((sum, k) => sum + Math.abs(at(row + k)) * double(size, k), 0.3)
  const ex = spread(29)
  const ey = spread(32)
  return { x0: at(1) - ex, x1: at(1) + ex, y0: at(2) - ey, y1: at(2) + ey }
}
