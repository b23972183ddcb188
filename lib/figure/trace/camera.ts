import type { Primitive } from '../body/primitive'
import { add, apply, cross, dot, mix, scale, unit, type V3 } from '../vector'

/** Where the picture is taken from: degrees round the person (0 in front, 90 from their left) and upwards. */
export interface Camera {
  az: number
  el: number
}

/** A camera's axes: to the right, up and towards the eye. */
export interface CameraBasis {
  right: V3
  up: V3
  toward: V3
}

/** A window on the scene: its top left corner in centimetres and its size in pixels of `pixel` centimetres. */
export interface View extends CameraBasis {
  x0: number
  y0: number
  width: number
  height: number
  pixel: number
  /** Pixels of one centimetre of a full-size figure on paper, where the view shows things larger than the picture it belongs to. */
  grain?: number
  /** The picture ends at its lower edge, where this world height is seen: nothing is drawn for a floor below it. */
  cutBelow?: number
  /** Only what lies inside this circle (pixels) is drawn. */
  round?: { x: number; y: number; radius: number }
}

export interface Rectangle {
  x0: number
  y0: number
  x1: number
  y1: number
}

export function toBasis(camera: Camera): CameraBasis {
  const az = (camera.az * Math.PI) / 180
  const el = (camera.el * Math.PI) / 180
  const toward: V3 = [Math.sin(az) * Math.cos(el), Math.sin(el), Math.cos(az) * Math.cos(el)]
  const right = unit(cross(scale(toward, -1), [0, 1, 0]))
  return { toward, right, up: cross(toward, right) }
}

/** A world point in pixels of the view. */
export const project = (v: View, p: V3): [number, number] => [
  (dot(p, v.right) - v.x0) / v.pixel,
  (v.y0 - dot(p, v.up)) / v.pixel,
]

/** A world point in view space: right, up, towards the eye (centimetres). */
export const toViewSpace = (v: CameraBasis, p: V3): V3 => [dot(p, v.right), dot(p, v.up), dot(p, v.toward)]

/** The smallest rectangle, in view centimetres, that holds what of the primitives lies above `bottom`. */
export function boundsOf(
  primitives: readonly Primitive[],
  basis: CameraBasis,
  bottom = Number.NEGATIVE_INFINITY,
): Rectangle {
  const out = { x0: 1e9, y0: 1e9, x1: -1e9, y1: -1e9 }
  for (const p of primitives)
    for (const [point, radius] of outlinePoints(p, basis.up, bottom)) {
      const x = dot(point, basis.right)
      const y = dot(point, basis.up)
      if (y + radius <= bottom) continue
      out.x0 = Math.min(out.x0, x - radius)
      out.y0 = Math.min(out.y0, y - radius)
      out.x1 = Math.max(out.x1, x + radius)
      out.y1 = Math.max(out.y1, y + radius)
    }
  return out
}

export const joinBounds = (a: Rectangle, b: Rectangle): Rectangle => ({
  x0: Math.min(a.x0, b.x0),
  y0: Math.min(a.y0, b.y0),
  x1: Math.max(a.x1, b.x1),
  y1: Math.max(a.y1, b.y1),
})

/** The end `a` of a line, moved towards the other end until it lies above `bottom`, if some of the line does. */
function endAbove(a: V3, b: V3, up: V3, bottom: number): V3 {
  const low = dot(a, up)
  const high = dot(b, up)
  return low >= bottom || high <= bottom ? a : mix(a, b, (bottom - low) / (high - low))
}

function outlinePoints(p: Primitive, up: V3, bottom: number): [V3, number][] {
  if (p.shape === 'cone') {
    const radius = Math.max(...p.radii)
    const clipped = p.clipTo !== undefined && p.clipTo < 1 ? mix(p.a, p.b, p.clipTo) : p.b
    return [
      [endAbove(p.a, clipped, up, bottom - radius), radius],
      [endAbove(clipped, p.a, up, bottom - radius), radius],
    ]
  }
  const { frame, half } = p
  if (!frame || !half) return [[p.a, 0]]
  const size: V3 = p.shape === 'box' ? half : [half[0] + p.radii[0] + 1, half[1], p.radii[0] + 1]
  const corners: [V3, number][] = []
  for (const i of [-1, 1])
    for (const j of [-1, 1])
      for (const k of [-1, 1])
        corners.push([add(p.a, apply(frame, [i * size[0], j * size[1], k * size[2]])), 0])
  return corners
}
