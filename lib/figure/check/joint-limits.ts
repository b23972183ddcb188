import { inversionOf, inversionRange } from '../pose/ankle'
import { sided } from '../pose/part-names'
import { type Side, sides, signOf } from '../pose/side'
import type { Skeleton } from '../pose/skeleton'
import type { Problem } from './problem'
import { type JointAngle, listTrunkAndArmAngles, turnsBetween } from './trunk-and-arm-limits'

/**
 * Ranges in degrees, a little beyond the normal ranges of motion of AAOS (1965) so that a supple person's
 * stretch passes and an impossible joint does not.
 */
const limits = {
  hipFlexion: [-42, 138],
  hipAbduction: [-42, 62],
  hipRotation: [-58, 112],
  knee: [-6, 155],
  ankle: [-66, 42],
  inversion: inversionRange,
  elbow: [-6, 166],
} as const

/** The joints of a solved skeleton that bend farther than a person can; `who` 1 is the clinician. */
export function checkLimits(s: Skeleton, at: number, who = 0): Problem[] {
  const whose = who === 0 ? '' : 'the clinician’s '
  // between the two pictures joints are blended, and may pass a little beyond
  const slack = at > 0 && at < 1 ? 12 : 0.5
  return [...sides.flatMap((side) => listLimbAngles(s, side)), ...listTrunkAndArmAngles(s)]
    .filter(({ value, range: [least, most] }) => value < least - slack || value > most + slack)
    .map(({ name, value, range: [least, most] }) => ({
      check: 'limits',
      at,
      message: `${whose}${name} is ${Math.round(value)}°; allowed ${least} to ${most}`,
    }))
}

/** Angles of hip, knee, ankle and elbow of one side; a leg far out to the side has no rotation that could be told. */
function listLimbAngles(s: Skeleton, side: Side): JointAngle[] {
  const angle = (name: keyof typeof limits, value: number): JointAngle => ({
    name: `${name}${side}`,
    value,
    range: limits[name],
  })
  const { flexion, abduction, rotation } = hipAngles(s, side)
  const bone = (name: 'thigh' | 'shin' | 'foot' | 'uarm' | 'farm') => s.bones[sided(name, side)]
  return [
    angle('hipFlexion', flexion),
    angle('hipAbduction', abduction),
    ...(Math.abs(abduction) < 75 ? [angle('hipRotation', rotation)] : []),
    angle('knee', turnsBetween(bone('thigh'), bone('shin')).flexion),
    angle('ankle', -turnsBetween(bone('shin'), bone('foot')).flexion),
    angle('inversion', inversionOf(bone('shin'), bone('foot'), side)),
    angle('elbow', -turnsBetween(bone('uarm'), bone('farm')).flexion),
  ]
}

/** Clinical angles of the hip, read back from the bone frames. */
export function hipAngles(s: Skeleton, side: Side) {
  const { flexion, bend, rotation } = turnsBetween(s.bones.pelvis, s.bones[sided('thigh', side)])
  const sign = signOf(side)
  return { flexion: -flexion, abduction: bend * sign, rotation: rotation * sign }
}
