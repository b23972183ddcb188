import {
  add,
  axisX,
  axisY,
  axisZ,
  clamp,
  columns,
  cross,
  length,
  type M3,
  multiply,
  reject,
  scale,
  sub,
  transpose,
  unit,
  type V3,
} from '../vector'
import { withinInversion } from './ankle'
import { isLeg, type Limb, sided, sideOf } from './part-names'
import { bodyLengths, type Skeleton, setForearm, setLowerLeg, setShoulder } from './skeleton'

/**
 * Bends one limb so that its ankle or wrist comes to `target` (two-bone inverse kinematics). `pole` is the
 * way the knee or elbow points; `end` fixes the foot's or hand's frame, otherwise it follows. Bone frames
 * are rebuilt so that hinge axes stay anatomical. Records in `skeleton.short` by how much it fell short.
 */
export function reachLimb(skeleton: Skeleton, limb: Limb, target: V3, pole?: V3, end?: M3) {
  const { joints, bones } = skeleton
  const side = sideOf(limb)
  const leg = isLeg(limb)
  const upperName = leg ? sided('thigh', side) : sided('uarm', side)
  const lowerName = leg ? sided('shin', side) : sided('farm', side)
  const endName = leg ? sided('foot', side) : sided('hand', side)
  const rootName = leg ? sided('hip', side) : sided('sh', side)
  const upper = leg ? bodyLengths.thigh : bodyLengths.upperArm
  const lower = leg ? bodyLengths.shin : bodyLengths.forearm
  if (!leg) setShoulder(skeleton, side, unit(sub(target, joints[rootName])))
  const root = joints[rootName]
  const way = unit(sub(target, root))
  const wanted = length(sub(target, root))
  const reach = clamp(wanted, Math.abs(upper - lower) + 4, (upper + lower) * 0.998)
  skeleton.short[limb] = Math.abs(wanted - reach)

  const natural = scale(axisZ(bones[upperName]), leg ? 1 : -1)
  const fallback = scale(axisY(bones[upperName]), leg ? -1 : 1)
  const side1 = reject(pole ?? natural, way)
  const bendWay = unit(length(side1) < 1e-3 ? reject(fallback, way) : side1)
  const cosine = clamp((upper * upper + reach * reach - lower * lower) / (2 * upper * reach), -1, 1)
  const sine = Math.sqrt(1 - cosine * cosine)
  const middle = add(root, add(scale(way, cosine * upper), scale(bendWay, sine * upper)))
  const yUpper = unit(sub(root, middle))
  const yLower = unit(sub(middle, add(root, scale(way, reach))))
  const x = unit(cross(yUpper, unit(reject(scale(bendWay, leg ? 1 : -1), yUpper))))
  const lowerFrame = columns(x, yLower, unit(cross(x, yLower)))
  const endFrame = end ?? multiply(lowerFrame, multiply(transpose(bones[lowerName]), bones[endName]))
  bones[upperName] = columns(x, yUpper, unit(cross(x, yUpper)))
  if (leg) setLowerLeg(skeleton, side, lowerFrame, withinInversion(lowerFrame, endFrame, side))
  else setForearm(skeleton, side, end ? pronate(lowerFrame, end) : lowerFrame, endFrame)
}

/** The forearm turns half-way to the hand. */
function pronate(forearm: M3, hand: M3): M3 {
  const y = axisY(forearm)
  const x = reject(add(axisX(forearm), axisX(hand)), y)
  if (length(x) < 0.2) return forearm
  return columns(unit(x), y, unit(cross(unit(x), y)))
}
