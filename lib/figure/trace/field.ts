import { type JointBlend, listJointBlends } from '../body/build-body'
import { bottomMaterial, type Person } from '../body/person'
import { materials, type Primitive, reachOf } from '../body/primitive'
import type { Skeleton } from '../pose/skeleton'
import { add, apply, axisY, dot, length, mix, scale, sub, unit, type V3 } from '../vector'
import { toViewSpace, type View } from './camera'
import { packPrimitive, stride } from './pack-primitive'
import { buildTiles, type Tiles } from './tiles'

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
