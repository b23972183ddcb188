import { rod } from '../body/primitive'
import { sided } from '../pose/part-names'
import { type Side, signOf } from '../pose/side'
import type { Skeleton } from '../pose/skeleton'
import { add, apply, type V3 } from '../vector'
import type { Built } from './ground'

/** Where the ice looks out of the hand. */
export type CupTip = 'palm' | 'little' | 'thumb'

/** A paper cup of ice, torn off at its mouth so that the ice stands out of it. */
export function buildCup(s: Skeleton, hand: Side, tip: CupTip = 'palm'): Built {
  const frame = s.bones[sided('hand', hand)]
  const palm = -signOf(hand)
  const way: V3 = tip === 'palm' ? [palm, 0, 0] : [0, 0, tip === 'thumb' ? 1 : -1]
  const middle: V3 = tip === 'palm' ? [palm * 4.6, -9, 0] : [palm * 4.2, -9, 0]
  const back = tip === 'palm' ? -0.8 : -4
  const side: V3 = tip === 'palm' ? [0, 0, 1] : [1, 0, 0]
  const at = (k: number, u = 0): V3 =>
    add(
      s.joints[sided('wr', hand)],
      apply(frame, [
        middle[0] + way[0] * k + side[0] * u,
        middle[1] + way[1] * k + side[1] * u,
        middle[2] + way[2] * k + side[2] * u,
      ]),
    )
  const out = apply(frame, way)
  const rim = back + 6.4
  return {
    primitives: [
      rod('towel', at(back), at(rim), [3, 3.9], { mark: 952, cut: { normal: out, point: at(rim) } }),
      rod('cold', at(rim - 2), at(rim + 1.6), [3.2, 2.9], {
        mark: 953,
        cut: { normal: out, point: at(rim + 3.6) },
      }),
    ],
    marks: [
      { from: at(rim + 0.6, -1.6), to: at(rim + 3, 0.2) },
      { from: at(rim + 0.5, 0.8), to: at(rim + 1.9, 1.9) },
    ],
  }
}
