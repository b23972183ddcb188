import {
  add,
  apply,
  applyInverse,
  axisY,
  dot,
  type M3,
  multiply,
  rotateX,
  rotateY,
  rotateZ,
  scale,
  type V3,
} from '../vector'
import { ankleTurn } from './ankle'
import { type BoneName, type JointName, type Limb, type Middle, sided } from './part-names'
import type { Angles, HandTurn, Triple } from './pose'
import { type Side, sides, signOf } from './side'

/** Joint positions (centimetres) and bone frames of one person in one pose. */
export interface Skeleton {
  joints: Record<JointName, V3>
  bones: Record<BoneName, M3>
  hands: Record<Side, HandTurn>
  /** How far, in centimetres, each pinned limb fell short of its spot. */
  short: Partial<Record<Limb, number>>
}

/** Lengths in centimetres, the same for every body so that a pose fits everyone. */
export const bodyLengths = { thigh: 42, shin: 40.5, upperArm: 29, forearm: 25, sole: 7.2, palm: 8.5 }

const zero: Triple = [0, 0, 0]

/** Angles to joints and bones (forward kinematics), the pelvis at `at` turned by `turn`. */
export function poseSkeleton(angles: Angles, turn: M3, at: V3, hands: Record<Side, HandTurn>): Skeleton {
  const skeleton = { joints: {}, bones: {}, hands, short: {} } as Skeleton
  const { joints, bones } = skeleton
  const from = (joint: Middle, offset: V3) => add(joints[joint], apply(bones[joint], offset))
  const spine = angles.spine ?? zero
  const neck = angles.neck ?? zero
  joints.pelvis = at
  bones.pelvis = turn
  joints.lumbar = from('pelvis', [0, 9, -1.5])
  bones.lumbar = multiply(turn, bend(spine, 0.5))
  joints.chest = from('lumbar', [0, 12, 0.5])
  bones.chest = multiply(bones.lumbar, bend(spine, 0.5))
  joints.neck = from('chest', [0, 25.5, -2.5])
  bones.neck = multiply(bones.chest, multiply(rotateX(12), bend(neck, 0.5)))
  joints.head = from('neck', [0, 8, 0.5])
  bones.head = multiply(bones.neck, multiply(rotateX(-12), bend(neck, 0.5)))
  for (const side of sides) {
    poseLeg(skeleton, angles, side)
    poseArm(skeleton, angles, side)
  }
  return skeleton
}

const bend = (a: Triple, share: number) =>
  multiply(rotateX(a[0] * share), multiply(rotateZ(-a[1] * share), rotateY(a[2] * share)))

const ballTurn = (a: Triple, sign: number) =>
  multiply(rotateX(-a[0]), multiply(rotateZ(sign * a[1]), rotateY(sign * a[2])))

function poseLeg(skeleton: Skeleton, angles: Angles, side: Side) {
  const sign = signOf(side)
  const { joints, bones } = skeleton
  joints[sided('hip', side)] = add(joints.pelvis, apply(bones.pelvis, [sign * 8.8, 0, 0]))
  const thigh = multiply(bones.pelvis, ballTurn(angles[sided('hip', side)] ?? zero, sign))
  const shin = multiply(thigh, rotateX(angles[sided('knee', side)] ?? 0))
  const foot = ankleTurn(side, angles[sided('ank', side)] ?? 0, angles[sided('in', side)] ?? 0)
  bones[sided('thigh', side)] = thigh
  setLowerLeg(skeleton, side, shin, multiply(shin, foot))
}

function poseArm(skeleton: Skeleton, angles: Angles, side: Side) {
  const sign = signOf(side)
  const upper = multiply(skeleton.bones.chest, ballTurn(angles[sided('sh', side)] ?? zero, sign))
  skeleton.bones[sided('uarm', side)] = upper
  setShoulder(skeleton, side, scale(axisY(upper), -1))
  const bent = multiply(upper, rotateX(-(angles[sided('el', side)] ?? 0)))
  const forearm = multiply(bent, rotateY(sign * (angles[sided('fo', side)] ?? 0)))
  const hand = multiply(forearm, rotateZ(sign * (angles[sided('wr', side)] ?? 0)))
  setForearm(skeleton, side, forearm, hand)
}

/** The shoulder joint rises with elevation and follows a reach (scapulohumeral rhythm). */
export function setShoulder(skeleton: Skeleton, side: Side, direction: V3) {
  const local = applyInverse(skeleton.bones.chest, direction)
  const up = Math.max(0, (local[1] + 0.25) / 1.25)
  const forward = Math.max(0, local[2])
  const offset: V3 = [signOf(side) * (17.2 - 3.5 * up - 1.2 * forward), 18.6 + 5 * up, -0.5 + 2 * forward]
  skeleton.joints[sided('sh', side)] = add(skeleton.joints.chest, apply(skeleton.bones.chest, offset))
}

/** Places everything below the hip from the thigh's frame and these two. */
export function setLowerLeg({ joints, bones }: Skeleton, side: Side, shin: M3, foot: M3) {
  const knee = add(joints[sided('hip', side)], apply(bones[sided('thigh', side)], [0, -bodyLengths.thigh, 0]))
  const ankle = add(knee, apply(shin, [0, -bodyLengths.shin, 0]))
  const onFoot = (offset: V3) => add(ankle, apply(foot, offset))
  joints[sided('knee', side)] = knee
  joints[sided('ank', side)] = ankle
  joints[sided('toe', side)] = onFoot([0, -5.5, 16])
  joints[sided('heel', side)] = onFoot([0, -5.5, -5])
  joints[sided('foot', side)] = onFoot([0, -bodyLengths.sole, 4])
  bones[sided('shin', side)] = shin
  bones[sided('foot', side)] = foot
}

/** Places everything below the shoulder from the upper arm's frame and these two. */
export function setForearm({ joints, bones }: Skeleton, side: Side, forearm: M3, hand: M3) {
  const elbow = add(
    joints[sided('sh', side)],
    apply(bones[sided('uarm', side)], [0, -bodyLengths.upperArm, 0]),
  )
  const wrist = add(elbow, apply(forearm, [0, -bodyLengths.forearm, 0]))
  joints[sided('el', side)] = elbow
  joints[sided('wr', side)] = wrist
  joints[sided('grip', side)] = add(wrist, apply(hand, [-2.6 * signOf(side), -8.6, 0]))
  joints[sided('hand', side)] = add(wrist, apply(hand, [0, -bodyLengths.palm, 0]))
  bones[sided('farm', side)] = forearm
  bones[sided('hand', side)] = hand
}

/** How far the thigh is bent towards the trunk: -1 straight down, 1 against the chest. */
export const thighLift = (s: Skeleton, side: Side) =>
  -dot(axisY(s.bones[sided('thigh', side)]), axisY(s.bones.pelvis))
