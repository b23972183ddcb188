import {
  axisZ,
  type M3,
  mix,
  multiply,
  rotateX,
  rotateY,
  rotateZ,
  scale,
  sub,
  unit,
  type V3,
} from '../vector'
import { lowestOf } from './contacts'
import { isLeg, type JointName, type Limb, limbs, sided, sideOf } from './part-names'
import { endOf, type FindSpot, goalOf, mixGoals } from './pin-goal'
import { type Angles, type Pin, type Pose, singleAngles, type Triple, tripleAngles } from './pose'
import { type PostureName, postures } from './postures'
import { reachLimb } from './reach'
import { bodyLengths, poseSkeleton, type Skeleton } from './skeleton'

/** A person's way from a start pose over `via` to an end pose. */
export interface Motion {
  posture: PostureName
  start: Pose
  via?: Pose
  end?: Pose
  /** The joint that keeps its place on the ground plan while the body moves. */
  anchor?: JointName
  /** Ground position, centimetres, and turn to the left, degrees. */
  at?: V3
  yaw?: number
  /** Height of what the person rests on. */
  support?: number
}

interface Moment {
  motion: Motion
  from: Pose
  to: Pose
  t: number
  find: FindSpot
  /** The exercise's own start, to which `hold` refers. */
  first?: Skeleton
}

/**
 * The skeleton at time t (0 start … 1 end). Order: angles, rest on the support, anchor, sink until planted
 * feet reach, then pinned limbs.
 */
export function solvePose(motion: Motion, t: number, find: FindSpot): Skeleton {
  const { start, via, end } = motion
  const from = withPosture(motion.posture, start)
  if (!end) return solveMoment({ motion, from, to: from, t: 0, find })
  if (!via) return solveMoment({ motion, from, to: follow(from, end), t, find })
  const middle = follow(from, via)
  if (t <= 0.5) return solveMoment({ motion, from, to: middle, t: t * 2, find })
  const first = solveMoment({ motion, from, to: from, t: 0, find })
  return solveMoment({ motion, from: middle, to: follow(middle, end), t: t * 2 - 1, find, first })
}

const withPosture = (name: PostureName, pose: Pose): Pose => ({
  rest: postures[name].rest,
  ...postures[name].angles,
  ...pose,
})

/** What was planted at the start stays planted unless the later pose says otherwise. */
function follow(from: Pose, to: Pose): Pose {
  const pins: Pose['pins'] = {}
  for (const limb of limbs) {
    const later = to.pins?.[limb]
    const earlier = from.pins?.[limb]
    if (later) pins[limb] = later
    else if (earlier) pins[limb] = earlier.floor || earlier.at ? { ...earlier, hold: true } : earlier
  }
  return { ...from, ...to, pins }
}

function solveMoment(m: Moment): Skeleton {
  const { motion, from, to, t } = m
  const support = motion.support ?? 0
  const angles = mixAngles(from, to, t)
  const hands = handsAt(from, to, t)
  const turn = rootTurn(motion, angles)
  const place = (a: Angles, turned: M3, at: V3) => poseSkeleton(a, turned, at, hands)
  const heightOf = (a: Angles, turned: M3, pose: Pose) => {
    if (pose.height !== undefined) return support + pose.height
    return support - lowestOf(place(a, turned, [0, 0, 0]), pose.rest ?? []) + (pose.lift ?? 0)
  }
  const [x, y, z] = motion.at ?? [0, 0, 0]
  const [x0, z0] = from.shift ?? [0, 0]
  const [x1, z1] = to.shift ?? [0, 0]
  const startTurn = rootTurn(motion, from)
  const start = place(from, startTurn, [x + x0, y + heightOf(from, startTurn, from), z + z0])
  const height = mix([0, heightOf(angles, turn, from), 0], [0, heightOf(angles, turn, to), 0], t)[1]
  let at: V3 = [x + x0 + (x1 - x0) * t, y + height, z + z0 + (z1 - z0) * t]
  let skeleton = place(angles, turn, at)
  if (motion.anchor) {
    const slip = sub(start.joints[motion.anchor], skeleton.joints[motion.anchor])
    at = [at[0] + slip[0], at[1], at[2] + slip[2]]
    skeleton = place(angles, turn, at)
  }
  const held = m.first ?? (t > 0 && hasHold(to) ? solveMoment({ ...m, to: from, t: 0 }) : start)
  const drop = sinkToReach(skeleton, m, start, held)
  if (drop > 0.01) skeleton = place(angles, turn, [at[0], at[1] - drop, at[2]])
  for (const limb of inOrder(from, to)) pinLimb(skeleton, limb, m, m.first ?? start, held)
  return skeleton
}

const hasHold = (pose: Pose) => limbs.some((limb) => pose.pins?.[limb]?.hold)
const handsAt = (from: Pose, to: Pose, share: number): Skeleton['hands'] => ({
  L: { from: from.handL ?? 'relax', to: to.handL ?? 'relax', share },
  R: { from: from.handR ?? 'relax', to: to.handR ?? 'relax', share },
})

function rootTurn(motion: Motion, angles: Angles): M3 {
  const [pitch, yaw, lean] = angles.root ?? [0, 0, 0]
  const own = multiply(rotateX(pitch), multiply(rotateY(yaw), rotateZ(-lean)))
  return multiply(rotateY(motion.yaw ?? 0), multiply(postures[motion.posture].turn, own))
}

function mixAngles(a: Angles, b: Angles, t: number): Angles {
  const out: Angles = {}
  for (const key of tripleAngles)
    if (a[key] || b[key]) out[key] = mix(a[key] ?? [0, 0, 0], b[key] ?? [0, 0, 0], t) satisfies Triple
  for (const key of singleAngles) {
    const from = a[key] ?? 0
    out[key] = from + ((b[key] ?? 0) - from) * t
  }
  return out
}

/** Legs before arms, limbs that are held by others last, so that what they hold is already in place. */
function inOrder(from: Pose, to: Pose): Limb[] {
  const rank = (limb: Limb) => {
    const pin = to.pins?.[limb] ?? from.pins?.[limb]
    return (isLeg(limb) ? 0 : 2) + (pin?.to ? 1 : 0)
  }
  return [...limbs].sort((a, b) => rank(a) - rank(b))
}

const isPlanted = (pin: Pin | undefined) => Boolean(pin && (pin.floor || pin.hold || pin.at))

/** How far the pelvis must sink (never rise) so that planted feet can be reached. */
function sinkToReach(skeleton: Skeleton, m: Moment, start: Skeleton, held: Skeleton): number {
  const longest = (bodyLengths.thigh + bodyLengths.shin) * 0.996
  let drop = 0
  for (const limb of limbs) {
    const a = m.from.pins?.[limb]
    const b = m.to.pins?.[limb]
    if (!isLeg(limb) || !a || !b || !isPlanted(a) || !isPlanted(b)) continue
    const { first, last } = goalsOf(skeleton, limb, m, start, held)
    const goal = mix(first.point, last.point, m.t)
    const hip = skeleton.joints[sided('hip', sideOf(limb))]
    const across = (hip[0] - goal[0]) ** 2 + (hip[2] - goal[2]) ** 2
    drop = Math.max(drop, hip[1] - goal[1] - Math.sqrt(Math.max(0, longest * longest - across)))
  }
  return drop
}

const activePin = (pin: Pin | undefined) => (pin?.free ? undefined : pin)

/** Where a limb is kept in the pose that is left and in the one that is reached; where it is not, its own place. */
function goalsOf(skeleton: Skeleton, limb: Limb, m: Moment, start: Skeleton, held: Skeleton) {
  const a = activePin(m.from.pins?.[limb])
  const b = activePin(m.to.pins?.[limb])
  const goal = (pin: Pin | undefined, origin: Skeleton) =>
    pin ? goalOf(skeleton, limb, pin, origin, m.motion.support ?? 0, m.find) : endOf(skeleton, limb)
  const last = goal(b, held)
  // a floor pin would look for its place anew under a limb that is moving on
  const stays = m.t > 0 && a && b?.hold && (a.hold || (!m.first && (a.floor || a.at)))
  return { first: stays ? last : goal(a, start), last }
}

function pinLimb(skeleton: Skeleton, limb: Limb, m: Moment, start: Skeleton, held: Skeleton) {
  const a = activePin(m.from.pins?.[limb])
  const b = activePin(m.to.pins?.[limb])
  if ((!a && !b) || (!a && m.t <= 0) || (!b && m.t >= 1)) return
  const { first, last } = goalsOf(skeleton, limb, m, start, held)
  const goal = mixGoals(first, last, m.t)
  const side = sideOf(limb)
  const natural = isLeg(limb)
    ? axisZ(skeleton.bones[sided('thigh', side)])
    : scale(axisZ(skeleton.bones[sided('uarm', side)]), -1)
  const pole = a?.pole || b?.pole ? mix(unit(a?.pole ?? natural), unit(b?.pole ?? natural), m.t) : undefined
  const way = [goal.point, pole] as const
  const turnsAtFirst = keepsTurn(a ?? b)
  const turnsAtLast = keepsTurn(b ?? a)
  if (turnsAtFirst && turnsAtLast) return reachLimb(skeleton, limb, ...way, goal.frame)
  if (turnsAtFirst === turnsAtLast || m.t === (turnsAtFirst ? 1 : 0)) return reachLimb(skeleton, limb, ...way)
  // a foot that rolls off the floor, or a hand that lets go, turns little by little and not at once
  const loose = { ...skeleton, joints: { ...skeleton.joints }, bones: { ...skeleton.bones }, short: {} }
  reachLimb(loose, limb, ...way)
  const own = endOf(loose, limb)
  const { frame } = turnsAtFirst ? mixGoals(first, own, m.t) : mixGoals(own, last, m.t)
  reachLimb(skeleton, limb, ...way, frame)
}

/** Whether a pin says how the foot or hand is turned; otherwise it follows its limb. */
const keepsTurn = (pin: Pin | undefined) =>
  Boolean(pin && !pin.roll && (pin.dir || pin.palm || pin.floor || pin.hold))
