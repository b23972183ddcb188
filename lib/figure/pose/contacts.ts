import { add, apply, mix, type V3 } from '../vector'
import { type BoneName, type JointName, sided } from './part-names'
import type { RestPart } from './pose'
import { sides, signOf } from './side'
import { bodyLengths, type Skeleton } from './skeleton'

export interface Contact {
  point: V3
  radius: number
}

/** The spheres (centimetres) with which each part of the body touches a support. */
export function listContacts(skeleton: Skeleton): Record<RestPart, Contact[]> {
  const { joints, bones } = skeleton
  const on = (bone: BoneName, joint: JointName, offset: V3, radius: number): Contact => ({
    point: add(joints[joint], apply(bones[bone], offset)),
    radius,
  })
  const out: Record<RestPart, Contact[]> = {
    torso: [],
    upper: [on('chest', 'chest', [9, 14, -1.5], 9.2), on('chest', 'chest', [-9, 14, -1.5], 9.2)],
    seat: [],
    head: [on('head', 'head', [0, 10, -1], 9)],
    thigh: [],
    shin: [],
    foot: [],
    toe: [],
    arm: [],
  }
  for (const side of sides) {
    const sign = signOf(side)
    out.seat.push(
      on('pelvis', 'pelvis', [sign * 8, -2, -4], 8.4),
      on('pelvis', 'pelvis', [sign * 7.6, 2, 0], 8),
    )
    out.upper.push(on('chest', 'chest', [sign * 13.5, 18, 0], 6.5))
    const thighMiddle = mix(joints[sided('hip', side)], joints[sided('knee', side)], 0.5)
    out.thigh.push({ point: thighMiddle, radius: 7.2 })
    out.shin.push(
      { point: joints[sided('knee', side)], radius: 5.5 },
      { point: joints[sided('ank', side)], radius: 3.4 },
    )
    const foot = sided('foot', side)
    const ankle = sided('ank', side)
    out.foot.push(
      on(foot, ankle, [0, -bodyLengths.sole, -4], 0),
      on(foot, ankle, [0, -bodyLengths.sole, 12], 0),
    )
    out.toe.push(on(foot, ankle, [0, -bodyLengths.sole, 12], 0))
    out.arm.push(
      { point: joints[sided('el', side)], radius: 4 },
      { point: joints[sided('wr', side)], radius: 2.8 },
    )
  }
  out.torso.push(...out.seat, ...out.upper)
  return out
}

/** The height of the lowest point of the given parts. */
export function lowestOf(skeleton: Skeleton, parts: readonly RestPart[]): number {
  const contacts = listContacts(skeleton)
  const heights = parts.flatMap((part) => contacts[part].map((c) => c.point[1] - c.radius))
  return Math.min(...heights)
}
