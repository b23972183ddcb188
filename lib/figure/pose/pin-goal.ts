import {
  add,
  apply,
  axisX,
  axisY,
  axisZ,
  columns,
  cross,
  identity,
  type M3,
  mix,
  reject,
  scale,
  sub,
  unit,
  type V3,
} from '../vector'
import { getLandmarkFrame } from './landmark'
import { isLeg, type Limb, sided, sideOf } from './part-names'
import type { Pin, SpotName } from './pose'
import { signOf } from './side'
import { bodyLengths, type Skeleton } from './skeleton'

/** Where an ankle or wrist has to be, and how its foot or hand is turned. */
export interface Goal {
  point: V3
  frame: M3
}

/** Finds a spot of oneself, the other person or a prop in world centimetres. */
export type FindSpot = (name: SpotName, offset: V3 | undefined, self: Skeleton) => V3

export function endOf(skeleton: Skeleton, limb: Limb): Goal {
  const side = sideOf(limb)
  return isLeg(limb)
    ? { point: skeleton.joints[sided('ank', side)], frame: skeleton.bones[sided('foot', side)] }
    : { point: skeleton.joints[sided('wr', side)], frame: skeleton.bones[sided('hand', side)] }
}

/** The goal of a pinned limb. `start` is the start pose (for `hold`), `support` the height of the floor. */
export function goalOf(
  s: Skeleton,
  limb: Limb,
  pin: Pin,
  start: Skeleton,
  support: number,
  find: FindSpot,
): Goal {
  if (pin.hold) return endOf(start, limb)
  return isLeg(limb) ? footGoal(s, limb, pin, support, find) : handGoal(s, limb, pin, support, find)
}

function footGoal(s: Skeleton, limb: Limb, pin: Pin, support: number, find: FindSpot): Goal {
  const now = endOf(s, limb)
  const flat = (direction: V3) => {
    const z = unit([direction[0], 0, direction[2]])
    return columns(cross([0, 1, 0], z), [0, 1, 0], z)
  }
  const frame = pin.dir || pin.floor ? flat(pin.dir ?? axisZ(now.frame)) : now.frame
  const spot = spotOf(s, pin, find)
  if (pin.floor) {
    const over = spot ?? now.point
    return { point: [over[0], (spot ? spot[1] : support) + bodyLengths.sole, over[2]], frame }
  }
  return { point: spot ?? now.point, frame }
}

function handGoal(s: Skeleton, limb: Limb, pin: Pin, support: number, find: FindSpot): Goal {
  const side = sideOf(limb)
  const sign = signOf(side)
  const now = endOf(s, limb)
  const turn = pin.local && pin.to ? ownFrame(s, pin.to) : identity
  const alongFloor = pin.floor && !pin.dir
  const fingers = alongFloor ? unit(reject(axisY(s.bones.chest), [0, 1, 0])) : pin.dir && apply(turn, pin.dir)
  const palm: V3 | undefined = alongFloor ? [0, -1, 0] : pin.palm && apply(turn, pin.palm)
  const turned = fingers || palm
  const frame = turned
    ? handFrame(fingers ?? scale(axisY(now.frame), -1), palm ?? scale(axisX(now.frame), -sign), sign)
    : now.frame
  if (pin.floor) return { point: [now.point[0], support + 2.6, now.point[2]], frame }
  const spot = spotOf(s, pin, find) ?? now.point
  if (pin.fist) return { point: sub(spot, apply(frame, [-2.6 * sign, -8.6, 0])), frame }
  if (turned) return { point: add(spot, apply(frame, [sign * 1.8, 6, 0])), frame }
  // without a wish for its turn the palm lies on the spot, the wrist on the way to it
  return { point: sub(spot, scale(unit(sub(spot, s.joints[sided('sh', side)])), 7)), frame }
}

function handFrame(fingers: V3, palm: V3, sign: number): M3 {
  const along = unit(fingers)
  const x = scale(unit(reject(palm, along)), -sign)
  const y = scale(along, -1)
  return columns(x, y, cross(x, y))
}

const ownFrame = (s: Skeleton, name: SpotName) => (name.includes(':') ? identity : getLandmarkFrame(s, name))

function spotOf(s: Skeleton, pin: Pin, find: FindSpot): V3 | undefined {
  if (pin.at) return pin.at
  return pin.to ? find(pin.to, pin.off, s) : undefined
}

/** A goal part of the way between two. */
export function mixGoals(a: Goal, b: Goal, t: number): Goal {
  if (t <= 0) return a
  if (t >= 1) return b
  const y = unit(mix(axisY(a.frame), axisY(b.frame), t))
  const z = unit(reject(mix(axisZ(a.frame), axisZ(b.frame), t), y))
  return { point: mix(a.point, b.point, t), frame: columns(cross(y, z), y, z) }
}
