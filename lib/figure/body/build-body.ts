import { sided } from '../pose/part-names'
import { sides } from '../pose/side'
import { type Skeleton, thighLift } from '../pose/skeleton'
import { clamp, mix, type V3 } from '../vector'
import { buildArm } from './arm'
import { createBuilder } from './builder'
import { buildHead } from './head'
import { buildLeg } from './leg'
import type { Person } from './person'
import type { Primitive } from './primitive'
import { buildTorso } from './torso'

/** The cones of one dressed person; `figure` tells people in a scene apart. */
export function buildBody(skeleton: Skeleton, person: Person, figure: number, fingers = true): Primitive[] {
  const out: Primitive[] = []
  const builder = createBuilder(skeleton, person, figure, fingers, out)
  buildTorso(builder)
  buildHead(builder)
  for (const side of sides) {
    buildArm(builder, side)
    buildLeg(builder, side)
  }
  return out
}

/** Where a limb melts into the torso: within `inner` of `point` fully, beyond `outer` not at all. */
export interface JointBlend {
  point: V3
  width: number
  inner: number
  outer: number
}

/** The melts of the limb groups in the order torso, head, arms, legs. A bent hip melts less: a groin fold shows. */
export function listJointBlends(s: Skeleton): JointBlend[] {
  const { joints } = s
  const none: JointBlend = { point: [0, 0, 0], width: 0, inner: 0, outer: 0 }
  const neck: JointBlend = { point: mix(joints.neck, joints.head, 0.7), width: 2.2, inner: 4, outer: 9 }
  const shoulders = sides.map(
    (side): JointBlend => ({ point: joints[sided('sh', side)], width: 5, inner: 7, outer: 15 }),
  )
  const hips = sides.map((side): JointBlend => {
    const bent = clamp((thighLift(s, side) + 0.35) / 0.7, 0, 1)
    return {
      point: joints[sided('hip', side)],
      width: 6 - 2.5 * bent,
      inner: 9 - 2 * bent,
      outer: 19 - 5 * bent,
    }
  })
  return [none, neck, ...shoulders, ...hips]
}
