import type { Prop } from '../prop/prop'
import type { V3 } from '../vector'
import { at } from './pins'

const hub: V3 = [0, 27, 16]
const crank = 15

const round = (angle: number, radius: number, x: number): V3 => {
  const turn = (angle * Math.PI) / 180
  return [x, hub[1] + radius * Math.sin(turn), hub[2] + radius * Math.cos(turn)]
}
/** The crank, the pedal and the foot on it: `angle` is 0 forwards, 90 up. */
const pedalAt = (x: number, angle: number) => {
  const pedal = round(angle, crank, x)
  return {
    foot: at([x, pedal[1] + 8.6, pedal[2] - 9], { dir: [0, 0, 1], pole: [Math.sign(x) * 0.1, 0.3, 1] }),
    props: [
      {
        kind: 'dowel' as const,
        from: { at: round(0, 0, Math.sign(x) * 5) },
        to: { at: round(angle, crank, Math.sign(x) * 5) },
        extend: 1,
        radius: 1.7,
      },
      {
        kind: 'block' as const,
        spot: { at: round(angle, crank, x) },
        size: [5.5, 1.3, 5] as V3,
      },
    ],
  }
}
const right = pedalAt(-10, 62)
const left = pedalAt(10, 242)

/** Feet and hands of somebody who rides the upright bike; the right pedal is up. */
export const riding = {
  legL: left.foot,
  legR: right.foot,
  armL: at([18, 104, 52], { dir: [-0.4, -0.2, 0.9], palm: [0, -1, 0], pole: [1, -0.4, -0.4] }),
  armR: at([-18, 104, 52], { dir: [0.4, -0.2, 0.9], palm: [0, -1, 0], pole: [-1, -0.4, -0.4] }),
}

/** The upright bike: saddle over the middle, cranks, flywheel, handlebar. */
export const uprightBike: Prop[] = [
  { kind: 'pillow', spot: { at: [0, 80, -3] }, size: [9, 3, 13] },
  { kind: 'dowel', from: { at: [0, 6, 2] }, to: { at: [0, 78, -3] }, extend: 0, radius: 2.6 },
  { kind: 'dowel', from: { at: [0, 6, 62] }, to: { at: [0, 100, 48] }, extend: 0, radius: 2.6 },
  { kind: 'dowel', from: { at: [-20, 101, 50] }, to: { at: [20, 101, 50] }, extend: 2, radius: 1.6 },
  { kind: 'dowel', from: { at: [0, 6, -26] }, to: { at: [0, 6, 82] }, extend: 2, radius: 3 },
  { kind: 'roller', spot: { at: [0, 30, 62] }, axis: [1, 0, 0], radius: 19, length: 5 },
  { kind: 'dowel', from: { at: hub }, to: { at: [0, 30, 62] }, extend: 0, radius: 2.6 },
  { kind: 'roller', spot: { at: hub }, axis: [1, 0, 0], radius: 6, length: 7 },
  ...left.props,
  ...right.props,
  { kind: 'dowel', from: { at: [-16, 3, -26] }, to: { at: [16, 3, -26] }, extend: 2, radius: 2.4 },
  { kind: 'dowel', from: { at: [-16, 3, 82] }, to: { at: [16, 3, 82] }, extend: 2, radius: 2.4 },
]
