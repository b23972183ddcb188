import { box, rod } from '../body/primitive'
import { getLandmark, getLandmarkFrame } from '../pose/landmark'
import { type LandmarkName, sided } from '../pose/part-names'
import { type Side, signOf } from '../pose/side'
import type { Skeleton } from '../pose/skeleton'
import { add, apply, axisX, axisZ, cross, length, reject, scale, unit, type V3 } from '../vector'
import type { Built } from './ground'

/** A folded cloth that lies on the body. */
export const buildPad = (s: Skeleton, on: LandmarkName, off: V3, size: V3): Built => ({
  primitives: [
    box('cloth', getLandmark(s, on, off), size, getLandmarkFrame(s, on), Math.min(...size) * 0.95),
  ],
})

/** A cloth held in the fist: a corner looks out above, the rest hangs down in folds. */
export function buildHeldCloth(s: Skeleton, hand: Side, drop = 17): Built {
  const frame = s.bones[sided('hand', hand)]
  const grip = s.joints[sided('grip', hand)]
  const down: V3 = [0, -1, 0]
  const palm = scale(axisX(frame), -signOf(hand))
  const sideways = reject(axisZ(frame), down)
  const wide = unit(length(sideways) > 0.3 ? sideways : reject(palm, down))
  const thin = cross(wide, down)
  const from = add(grip, scale(palm, 1))
  const at = (k: number, u: number, v = 0): V3 =>
    add(from, add(scale(down, k * drop), add(scale(wide, u), scale(thin, v))))
  const leaf = { mark: 956 }
  // the hem is cut straight, each fold of it at its own slant
  const lobe = (to: V3, end: number, slant: number) =>
    rod('cloth', from, to, [2.2, 3, end * 0.8, end], {
      ...leaf,
      cut: { normal: unit(add(down, scale(wide, slant))), point: add(to, scale(down, end * 0.3)) },
    })
  const folds = [-4, -0.4, 3.4].flatMap((u) =>
    [1, -1].map((side) => ({ from: at(0.3, u * 0.45, side * 3), to: at(0.85, u, side * 4.4) })),
  )
  return {
    primitives: [
      lobe(at(0.8, -4, 1), 4.6, -0.5),
      lobe(at(0.95, 3.6, -0.6), 4.4, 0.4),
      lobe(at(0.9, 0, -1.6), 4, 0),
      rod('cloth', from, add(from, apply(frame, [0, 3, 4])), [2.2, 1.4], leaf),
    ],
    marks: folds,
  }
}
