import { materials, segments } from '../body/primitive'
import { dot, sub, type V3 } from '../vector'
import type { Field } from './field'
import { bodyLabel, propLabel } from './label'
import { march } from './march'
import { stride } from './pack-primitive'
import { activate, type Ray } from './ray'
import { real } from './read'
import { tileSize } from './tiles'

/**
 * What is seen through the pixel (ix, iy; fractions allowed), as a label; 0 for nothing. Depth and normal are
 * left in `ray.result`. `from` starts the search at a depth, centimetres.
 */
export function cast(ray: Ray, ix: number, iy: number, from = 1e9, wantNormal = false): number {
  const { field, result } = ray
  const { view, tiles } = field
  const tx = Math.floor(ix / tileSize)
  const ty = Math.floor(iy / tileSize)
  if (tx < 0 || ty < 0 || tx >= tiles.columns || ty >= tiles.rows) return 0
  const { round } = view
  if (round && (ix - round.x) ** 2 + (iy - round.y) ** 2 > round.radius * round.radius) return 0
  const soft = tiles.soft[ty * tiles.columns + tx]
  const sharp = tiles.sharp[ty * tiles.columns + tx]
  if (!soft || !sharp || soft.length + sharp.length === 0) return 0
  const x = view.x0 + (ix + 0.5) * view.pixel
  const y = view.y0 - (iy + 0.5) * view.pixel
  const boxed = sharp.length > 0 && hitBox(ray, sharp, x, y)
  const boxDepth = boxed ? (result[6] as number) : -1e9
  if (soft.length > 0 && activate(ray, soft, x, y) > 0) {
    const top = result[5] as number
    const bottom = result[4] as number
    const end = Math.max(boxDepth, bottom)
    if (march(ray, x, y, Math.min(from, top), end, wantNormal))
      return labelAt(field, ray.hit[0] as number, [x, y, result[0] as number])
  }
  if (!boxed) return 0
  const packed = result[7] as number
  const index = packed >> 2
  const face = packed & 3
  const row = index * stride + 29 + face
  result[0] = boxDepth
  result[1] = real(field.data, row)
  result[2] = real(field.data, row + 3)
  result[3] = real(field.data, row + 6)
  return propLabel(index, face, field.primitives[index]?.material ?? 0)
}

/** Exact nearest hit with the sharp boxes; leaves depth in result[6] and index × 4 + face in result[7]. */
function hitBox(ray: Ray, list: Int32Array, x: number, y: number): boolean {
  const P = ray.field.data
  let depth = -1e9
  let packed = -1
  for (let q = 0; q < list.length; q++) {
    const index = list[q] as number
    const o = index * stride
    const ox = x - (P[o + 1] as number)
    const oy = y - (P[o + 2] as number)
    const oz = P[o + 3] as number
    let lo = -1e9
    let hi = 1e9
    let face = 0
    for (let k = 0; k < 3; k++) {
      const slope = P[o + 35 + k] as number
      const offset = ox * (P[o + 29 + k] as number) + oy * (P[o + 32 + k] as number) - oz * slope
      const half = P[o + 38 + k] as number
      if (Math.abs(slope) < 1e-9) {
        if (Math.abs(offset) > half) hi = -2e9
        continue
      }
      const t1 = (-half - offset) / slope
      const t2 = (half - offset) / slope
      const near = Math.max(t1, t2)
      const far = Math.min(t1, t2)
      if (near < hi) {
        hi = near
        face = k
      }
      if (far > lo) lo = far
    }
    if (hi > lo && hi > depth) {
      depth = hi
      packed = index * 4 + face
    }
  }
  ray.result[6] = depth
  ray.result[7] = packed
  return packed >= 0
}

function labelAt(field: Field, offset: number, point: V3): number {
  if (offset < 0) return 0
  const index = offset / stride
  const p = field.primitives[index]
  if (!p) return 0
  if (p.shape === 'box') return propLabel(index, roundBoxFace(field.data, offset, point), p.material)
  if (p.figure < 0) return propLabel(p.mark ?? index, 1, p.material)
  return clothLabel(field, p.figure, p.group, p.segment, p.material, point)
}

/** The face of a cushion; very round ones have only one. */
function roundBoxFace(data: Float32Array, o: number, point: V3): number {
  const at = (i: number) => real(data, o + i)
  if (at(41) > 1.8) return 1
  const [px, py, pz] = sub(point, [at(1), at(2), at(3)])
  const along = (row: number) => px * at(row) + py * at(row + 3) + pz * at(row + 6)
  const ex = Math.abs(along(29)) - at(38)
  const ez = Math.abs(along(31)) - at(40)
  const height = along(30)
  let ey = Math.abs(height) - at(39)
  if (ey > -0.5 && height < 0) ey = -9
  if (ex > ey && ex > ez) return 0
  return ey > ez ? 1 : 2
}

/** Where the collar and the waist band run. */
function clothLabel(
  field: Field,
  figure: number,
  group: number,
  segment: number,
  material: number,
  point: V3,
) {
  const top = field.tops[figure] ?? 0
  const bottom = field.bottoms[figure] ?? 0
  const collar = field.collars[figure]
  const waist = field.waists[figure]
  let seg = segment
  let mat = material
  if (collar && (seg === segments.neck || (seg === segments.torso && mat === top))) {
    const q = sub(point, collar.point)
    const along = dot(q, collar.axis)
    if (dot(q, collar.normal) > 0 && dot(q, q) - along * along < 81)
      return bodyLabel(figure, group, segments.neck, materials.skin)
    mat = top
    if (seg === segments.neck) return bodyLabel(figure, group, segments.torso, mat)
    seg = segments.torso
  }
  if (waist && seg === segments.torso) mat = dot(sub(point, waist.point), waist.normal) > 0 ? top : bottom
  return bodyLabel(figure, group, seg, mat)
}
