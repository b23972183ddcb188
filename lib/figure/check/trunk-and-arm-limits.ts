import { sided } from '../pose/part-names'
import { type Side, sides, signOf } from '../pose/side'
import type { Skeleton } from '../pose/skeleton'
import { applyInverse, axisY, clamp, type M3, multiply, rotateX, scale, transpose } from '../vector'

/** A joint's angle in degrees and the range it may have. */
export interface JointAngle {
  name: string
  value: number
  range: readonly [number, number]
}

/**
 * Ranges in degrees around those of AAOS (1965): thoracolumbar spine 80 flexion, 30 extension, 35 bend, 45 rotation;
 * neck 45, 45, 45, 60; shoulder 60 extension, 135 horizontal adduction; forearm 80 each way; wrist 70 extension,
 * 80 flexion, 20 and 30 deviation. The wide margins of forearm and wrist hold what the drawn hand leaves to the
 * shoulder girdle, the fingers and the carpus: what is beyond them is broken for everybody.
 */
const ranges = {
  spineFlexion: [-50, 85],
  spineBend: [-48, 48],
  spineRotation: [-60, 60],
  neckFlexion: [-60, 60],
  neckBend: [-50, 50],
  neckRotation: [-85, 85],
  shoulderExtension: [-180, 62],
  shoulderAcross: [-180, 50],
  shoulderAcrossBehind: [-180, 24],
  forearm: [-140, 140],
  wristExtension: [-95, 112],
  wristDeviation: [-62, 62],
} as const

const degrees = (radians: number) => (radians * 180) / Math.PI
const arcSine = (v: number) => degrees(Math.asin(clamp(v, -1, 1)))
const angle = (name: keyof typeof ranges, value: number, side = ''): JointAngle => ({
  name: `${name}${side}`,
  value,
  range: ranges[name],
})

/** Angles of spine, neck, shoulders, forearms and wrists, read back from a solved skeleton. */
export function listTrunkAndArmAngles(s: Skeleton): JointAngle[] {
  const spine = turnsBetween(s.bones.pelvis, s.bones.chest)
  const neck = turnsBetween(s.bones.chest, s.bones.head)
  const out = [
    angle('spineFlexion', spine.flexion),
    angle('spineBend', spine.bend),
    angle('spineRotation', spine.rotation),
    angle('neckFlexion', neck.flexion),
    angle('neckBend', neck.bend),
    angle('neckRotation', neck.rotation),
  ]
  for (const side of sides) out.push(...shoulderAngles(s, side), ...handAngles(s, side))
  return out
}

/** Turn of the second frame in the first about x (flexion), z (bend) and y (rotation), degrees. */
export function turnsBetween(a: M3, b: M3) {
  const m = multiply(transpose(a), b)
  return {
    flexion: degrees(Math.atan2(m[7], m[4])),
    bend: -arcSine(m[1]),
    rotation: degrees(Math.atan2(m[2], m[0])),
  }
}

/** How far the upper arm points behind the trunk, and across it in front and behind. */
function shoulderAngles(s: Skeleton, side: Side): JointAngle[] {
  const way = scale(applyInverse(s.bones.chest, axisY(s.bones[sided('uarm', side)])), -1)
  const across = arcSine(-way[0] * signOf(side))
  return [
    angle('shoulderExtension', arcSine(-way[2]), side),
    angle(way[2] < -0.25 ? 'shoulderAcrossBehind' : 'shoulderAcross', across, side),
  ]
}

/** Turn of the hand about the forearm (supination +), and bend of the wrist. */
function handAngles(s: Skeleton, side: Side): JointAngle[] {
  const sign = signOf(side)
  const upper = s.bones[sided('uarm', side)]
  const hand = s.bones[sided('hand', side)]
  const bent = multiply(upper, rotateX(turnsBetween(upper, s.bones[sided('farm', side)]).flexion))
  const m = multiply(transpose(bent), hand)
  const twist = degrees(2 * Math.atan2(m[2] - m[6], 1 + m[0] + m[4] + m[8])) * sign
  const forearm = applyInverse(hand, axisY(bent))
  return [
    angle('forearm', ((((twist + 180) % 360) + 360) % 360) - 180, side),
    angle('wristExtension', degrees(Math.atan2(forearm[0] * sign, forearm[1])), side),
    angle('wristDeviation', arcSine(forearm[2]), side),
  ]
}
