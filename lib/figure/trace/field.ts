import { type JointBlend, listJointBlends } from '../body/build-body'
import { bottomMaterial, type Person } from '../body/person'
import { materials, type Primitive, reachOf } from '../body/primitive'
import type { Skeleton } from '../pose/skeleton'
import { add, apply, axisX, axisY, axisZ, dot, length, mix, scale, sub, unit, type V3 } from '../vector'
import { toViewSpace, type View } from './camera'
import { buildTiles, type Tiles } from './tiles'

/**
 * One primitive takes `stride` numbers: 0 shape (0 cone, 1 box, 2 ring) · 1–3 start · 4–6 start to end ·
 * 7 1/length² · 8–11 radius polynomial · 12–14 flattening normal · 15 flattening − 1 · 17–19 bow · 20–21 clip ·
 * 22 length · 23 blend · 24–27 cutting plane · 28 has plane · 29–37 frame rows · 38–40 half sizes · 41 rounding ·
 * 42 figure · 43 group · 44 reach · 45 1/length² on screen · 46 margin · 47 bow length.
 */
export const stride = 48

interface Plane {
  point: V3
  normal: V3
}

/** The scene in view space: x and y are constant along a ray, which runs towards -z. */
export interface Field {
  view: View
  primitives: Primitive[]
  data: Float32Array
  /** Six numbers for each limb group of each figure: point, width, inner, outer radius. */
  blends: Float64Array
  tiles: Tiles
  collars: (Plane & { axis: V3 })[]
  waists: Plane[]
  tops: number[]
  bottoms: number[]
}

export function createField(
  unsorted: readonly Primitive[],
  skeletons: readonly Skeleton[],
  people: readonly Person[],
  view: View,
): Field {
  const primitives = unsorted.slice().sort((a, b) => a.figure - b.figure || a.group - b.group)
  const joints = skeletons.map(listJointBlends)
  const data = new Float32Array(primitives.length * stride)
  primitives.forEach((p, i) => {
    packPrimitive(data, i * stride, p, view)
    data[i * stride + 46] = marginOf(p, joints)
  })
  const toView = (p: V3) => toViewSpace(view, p)
  return {
    view,
    primitives,
    data,
    blends: packBlends(joints, toView),
    tiles: buildTiles(primitives, data, view),
    collars: skeletons.map((s) => ({
      point: toView(add(s.joints.chest, apply(s.bones.chest, [0, 26, -1.2]))),
      normal: toView(unit(apply(s.bones.chest, [0, 1, 0.62]))),
      axis: toView(axisY(s.bones.neck)),
    })),
    waists: skeletons.map((s) => ({
      point: toView(add(s.joints.pelvis, apply(s.bones.pelvis, [0, 7.5, 0]))),
      normal: toView(unit(add(axisY(s.bones.pelvis), scale(axisY(s.bones.lumbar), 0.6)))),
    })),
    tops: people.map((p) => materials[p.top]),
    bottoms: people.map((p) => materials[bottomMaterial(p)]),
  }
}

function packBlends(joints: readonly JointBlend[][], toView: (p: V3) => V3) {
  const out = new Float64Array(Math.max(1, joints.length) * 36)
  joints.forEach((blends, figure) => {
    blends.forEach((b, group) => {
      out.set([...toView(b.point), b.width, b.inner, b.outer], (figure * 6 + group) * 6)
    })
  })
  return out
}

function packPrimitive(data: Float32Array, o: number, p: Primitive, view: View) {
  const a = toViewSpace(view, p.a)
  const along = sub(toViewSpace(view, p.b), a)
  const squared = dot(along, along) || 1e-6
  const flatSquared = along[0] * along[0] + along[1] * along[1]
  const [r0, r1, r2, r3] = p.radii
  const bow = p.bow ? toViewSpace(view, p.bow) : ([0, 0, 0] as const)
  const shape = { cone: 0, box: 1, ring: 2 }[p.shape]
  write(data, [shape, ...a, ...along, 1 / squared], o)
  write(data, [r0, -5.5 * r0 + 9 * r1 - 4.5 * r2 + r3, 9 * r0 - 22.5 * r1 + 18 * r2 - 4.5 * r3], o + 8)
  data[o + 11] = -4.5 * r0 + 13.5 * r1 - 13.5 * r2 + 4.5 * r3
  if (p.flat) write(data, [...toViewSpace(view, p.flat.normal), p.flat.factor - 1], o + 12)
  write(data, [...bow, -9, p.clipTo ?? 9, Math.sqrt(squared), p.blend], o + 17)
  if (p.cut) write(data, [...toViewSpace(view, p.cut.normal), dot(p.cut.normal, p.cut.point), 1], o + 24)
  if (p.frame) {
    const [x, y, z] = [axisX(p.frame), axisY(p.frame), axisZ(p.frame)].map((c) => toViewSpace(view, c)) as [
      V3,
      V3,
      V3,
    ]
    write(data, [x[0], y[0], z[0], x[1], y[1], z[1], x[2], y[2], z[2]], o + 29)
  }
  if (p.half) write(data, [...p.half, p.round ?? 0], o + 38)
  const bowed = length(bow)
  const reach = p.shape === 'cone' ? reachOf(p) * 1.02 + bowed : reachOf(p)
  write(data, [p.figure, p.group, reach, flatSquared > 1e-6 ? 1 / flatSquared : 0, 0, bowed], o + 42)
}

/** Far quicker than TypedArray.set with a plain array. */
function write(data: Float32Array, values: readonly number[], offset: number) {
  for (let i = 0; i < values.length; i++) data[offset + i] = values[i] ?? 0
}

/** How far outside its own surface a primitive can still move the blended surface. */
function marginOf(p: Primitive, joints: readonly JointBlend[][]): number {
  if (p.figure < 0) return 0.2
  let margin = Math.min(p.blend, 4) * 0.75 + 0.2
  const blends = joints[p.figure] ?? []
  const along = sub(p.b, p.a)
  blends.forEach((blend, group) => {
    if (group === 0 || (p.group !== 0 && p.group !== group)) return
    const t = Math.max(0, Math.min(1, dot(sub(blend.point, p.a), along) / (dot(along, along) || 1e-6)))
    const gap = length(sub(mix(p.a, p.b, t), blend.point))
    if (gap < blend.outer + reachOf(p) * 1.02 + 3) margin = Math.max(margin, blend.width * 0.7)
  })
  return margin
}
