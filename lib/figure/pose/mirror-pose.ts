import type { V3 } from '../vector'
import type { Limb } from './part-names'
import type { Pin, Pose, SpotName } from './pose'

/** The same pose with left and right exchanged. */
export function mirrorPose(pose: Pose): Pose {
  const { root, spine, neck, rest, lift, height, shift, pins, ...sidedValues } = pose
  const flip = (a: V3 | undefined): V3 | undefined => a && [a[0], -a[1], -a[2]]
  const out: Record<string, unknown> = {
    rest,
    lift,
    height,
    shift: shift && [-shift[0], shift[1]],
    root: flip(root),
    spine: flip(spine),
    neck: flip(neck),
  }
  for (const [key, value] of Object.entries(sidedValues)) out[swapSide(key)] = value
  if (pins) {
    const swapped: Partial<Record<Limb, Pin>> = {}
    for (const [limb, pin] of Object.entries(pins)) if (pin) swapped[swapSide(limb) as Limb] = mirrorPin(pin)
    out.pins = swapped
  }
  for (const key of Object.keys(out)) if (out[key] === undefined) delete out[key]
  return out as Pose
}

/** The other side's name: `kneeL` becomes `kneeR`; names without a side stay. */
export const swapSide = (name: string) =>
  name.endsWith('L') ? `${name.slice(0, -1)}R` : name.endsWith('R') ? `${name.slice(0, -1)}L` : name

export const mirrorVector = (v: V3 | undefined): V3 | undefined => v && [-v[0], v[1], v[2]]

function mirrorPin(pin: Pin): Pin {
  const out: Pin = { ...pin }
  if (pin.to) out.to = swapSide(pin.to) as SpotName
  for (const key of ['off', 'at', 'pole', 'dir', 'palm'] as const) {
    const value = mirrorVector(pin[key])
    if (value) out[key] = value
  }
  return out
}
