import { inversionOf, inversionRange } from '../pose/ankle'
import { type Side, type Skeleton, sided, sides, signOf } from '../pose/skeleton'
import { type M3, multiply, transpose } from '../vector'
import type { Problem } from './problem'
import { listTrunkAndArmAngles } from './trunk-and-arm-limits'

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
const degrees = (radians: number) => (radians * 180) / Math.PI

/** The joints of a solved skeleton that bend farther than a person can; `who` 1 is the clinician. */
export function checkLimits(s: Skeleton, at: number, who = 0): Problem[] {
  const whose = who === 0 ? '' : 'the clinician’s '
  const out: Problem[] = []
  // between the two pictures joints are blended, and may pass a little beyond
  const slack = at > 0 && at < 1 ? 12 : 0.5
  const test = (name: keyof typeof limits, side: Side, value: number) => {
    const [least, most] = limits[name]
    if (value >= least - slack && value <= most + slack) return
    const message = `${whose}${name} ${side} is ${Math.round(value)}°; allowed ${least} to ${most}`
    out.push({ check: 'limits', at, message })
  }
  for (const side of sides) {
    const hip = hipAngles(s, side)
    test('hipFlexion', side, hip.flexion)
    test('hipAbduction', side, hip.abduction)
    if (Math.abs(hip.abduction) < 75) test('hipRotation', side, hip.rotation)
    test('knee', side, bendBetween(s.bones[sided('thigh', side)], s.bones[sided('shin', side)]))
    test('ankle', side, -bendBetween(s.bones[sided('shin', side)], s.bones[sided('foot', side)]))
    test('inversion', side, inversionOf(s.bones[sided('shin', side)], s.bones[sided('foot', side)], side))
    test('elbow', side, -bendBetween(s.bones[sided('uarm', side)], s.bones[sided('farm', side)]))
  }
  for (const { name, value, range } of listTrunkAndArmAngles(s)) {
    if (value >= range[0] - slack && value <= range[1] + slack) continue
    const message = `${whose}${name} is ${Math.round(value)}°; allowed ${range[0]} to ${range[1]}`
    out.push({ check: 'limits', at, message })
  }
  return out
}

/** Clinical angles of the hip, read back from the bone frames. */
export function hipAngles(s: Skeleton, side: Side) {
  const m = multiply(transpose(s.bones.pelvis), s.bones[sided('thigh', side)])
  const sign = signOf(side)
  return {
    flexion: degrees(Math.atan2(-m[7], m[4])),
    abduction: degrees(Math.asin(Math.max(-1, Math.min(1, -m[1])))) * sign,
    rotation: degrees(Math.atan2(m[2], m[0])) * sign,
  }
}

/** Turn of the second frame about the x axis of the first, degrees. */
function bendBetween(a: M3, b: M3): number {
  const m = multiply(transpose(a), b)
  return degrees(Math.atan2(m[7], m[4]))
}
