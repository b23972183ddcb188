import type { Primitive } from '../body/primitive'
import { getLandmark } from '../pose/landmark'
import type { LandmarkName } from '../pose/part-names'
import { sides } from '../pose/side'
import type { Skeleton } from '../pose/skeleton'
import { add, apply, type V3 } from '../vector'
import type { Footprint } from './furniture'

const joints = ['head', 'pelvis', 'chest'] as const
const sidedJoints = ['hand', 'knee', 'toe', 'heel', 'el'] as const

/** What reaches beyond the joints, and has to lie on the mat where it is near it. */
const ends: readonly { of: LandmarkName; off: V3 }[] = [
  { of: 'head', off: [0, 20, 0] },
  { of: 'head', off: [0, 10, -9] },
  { of: 'head', off: [8, 10, 0] },
  { of: 'head', off: [-8, 10, 0] },
  ...sides.map((side) => ({ of: `hand${side}` as const, off: [0, -7, 0] as const })),
]
/** Centimetres above the support up to which an end needs room on it; below it, a limb hangs over the edge. */
const near = 30
const hanging = 15

/** The rectangle on the ground under a patient in every moment, and under the pillows. */
export function footprintOf(
  moments: readonly Skeleton[],
  support: number,
  pillows: readonly Primitive[],
): Footprint {
  const points: V3[] = []
  const take = (p: V3) => {
    if (support < hanging || p[1] > support - hanging) points.push(p)
  }
  for (const s of moments) {
    for (const name of joints) take(s.joints[name])
    for (const side of sides) for (const name of sidedJoints) take(getLandmark(s, `${name}${side}`))
    for (const { of, off } of ends) {
      const p = getLandmark(s, of, off)
      if (p[1] < support + near) take(p)
    }
  }
  for (const { a, frame, half } of pillows) {
    if (!frame || !half || Math.abs(a[1] - support) > near) continue
    for (const x of [-1, 1])
      for (const z of [-1, 1]) take(add(a, apply(frame, [(half[0] - inset) * x, 0, (half[2] - inset) * z])))
  }
  const xs = points.map((p) => p[0])
  const zs = points.map((p) => p[2])
  return { x0: Math.min(...xs), x1: Math.max(...xs), z0: Math.min(...zs), z1: Math.max(...zs) }
}

/** A pillow needs no rim of mat as wide as a body does. */
const inset = 8
