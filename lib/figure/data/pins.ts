import type { Pin, SpotName } from '../pose/pose'
import type { V3 } from '../vector'

type More = Omit<Pin, 'to' | 'off' | 'at' | 'floor' | 'hold' | 'free'>

/** Flat on the support, below where the angles put it. */
export const floor = (more: More = {}): Pin => ({ floor: true, ...more })
/** Where it was at the start. */
export const hold = (more: More = {}): Pin => ({ hold: true, ...more })
/** No longer kept. */
export const free: Pin = { free: true }
/** On a landmark, `off` centimetres away in its bone's frame. */
export const on = (to: SpotName, off: V3 = [0, 0, 0], more: More = {}): Pin => ({ to, off, ...more })
/** On a point of the world. */
export const at = (point: V3, more: More = {}): Pin => ({ at: point, ...more })
/** Hands on the front of the hips. */
export const handsOnHips = {
  armL: on('hipL', [8.4, 9.5, 4], { dir: [-0.5, -0.5, 0.7], palm: [-0.9, 0, -0.5], pole: [1, 0, -0.5] }),
  armR: on('hipR', [-8.4, 9.5, 4], { dir: [0.5, -0.5, 0.7], palm: [0.9, 0, -0.5], pole: [-1, 0, -0.5] }),
}
/** Palms on the mat beside the hips, lying on the back. */
export const palmsDown = {
  armL: floor({ dir: [0.1, 0, 1], palm: [0, -1, 0] }),
  armR: floor({ dir: [-0.1, 0, 1], palm: [0, -1, 0] }),
}
/** Both hands behind one thigh; one arm reaches through the legs. */
export const behindThigh = (side: 'L' | 'R') =>
  ({
    armL: on(`thigh${side}`, [5, -3, -9.2], { pole: [1, -0.6, 0] }),
    armR: on(`thigh${side}`, [-5, -3, -9.2], { pole: [-1, -0.6, 0] }),
  }) as const
/** Both hands round the back of one thigh, seen from the side; with hand shape `hug`. */
export const claspThigh = (side: 'L' | 'R') =>
  ({
    armL: on(`thigh${side}`, [5, -3, -8], {
      dir: [-0.8, 0, -0.5],
      palm: [-0.5, 0, 0.85],
      local: true,
      pole: [1, -0.6, 0],
    }),
    armR: on(`thigh${side}`, [-5, 2, -8], {
      dir: [0.8, 0, -0.5],
      palm: [0.5, 0, 0.85],
      local: true,
      pole: [-1, -0.6, 0],
    }),
  }) as const
/** Both hands over the front of a shin, below the knee; with hand shape `hug`. */
export const hugShin = (side: 'L' | 'R') =>
  ({
    armL: on(`shin${side}`, [3.6, 8, 5.4], {
      dir: [-0.8, 0.1, 0.5],
      palm: [-0.5, 0, -0.85],
      local: true,
      pole: [1, -0.5, 0.2],
    }),
    armR: on(`shin${side}`, [-3.6, 13, 5.4], {
      dir: [0.8, 0.1, 0.5],
      palm: [0.5, 0, -0.85],
      local: true,
      pole: [-1, -0.6, 0.3],
    }),
  }) as const
/** Each hand over its own shin, below the knee; with hand shape `hug`. */
export const hugBothShins = { armL: hugShin('L').armL, armR: hugShin('R').armR }
/** Both feet flat. */
export const feetFlat = { legL: floor(), legR: floor() }
/** Hands resting on the thighs, sitting. */
export const handsOnThighs = {
  armL: on('thighL', [0.5, -8, 8], { dir: [-0.15, -0.1, 1], palm: [0, -1, 0], pole: [0.7, -0.3, -1] }),
  armR: on('thighR', [-0.5, -8, 8], { dir: [0.15, -0.1, 1], palm: [0, -1, 0], pole: [-0.7, -0.3, -1] }),
}
/** Hands on the lower belly, lying on the back. */
export const handsOnBelly = {
  armL: on('pelvis', [6, 7, 11], { dir: [-0.7, 0.1, 0.6], palm: [0, -1, 0], pole: [1, -0.2, 0.2] }),
  armR: on('pelvis', [-6, 7, 11], { dir: [0.7, 0.1, 0.6], palm: [0, -1, 0], pole: [-1, -0.2, 0.2] }),
}
/** The top hand on the mat in front of the chest, lying on the left side. */
export const topHandDown = at([28, 2.5, 28], { dir: [0.9, 0, 0.5], palm: [0, -1, 0], pole: [0.3, 1, 0.2] })
/** The left palm on a wall beside the body, `lift` centimetres above the waist and `z` ahead. */
export const wallOnLeft = ([lift, z]: readonly [number, number]) =>
  at([41.5, 116 + lift, z], { dir: [0, 0.9, 0.5], palm: [1, 0, 0], pole: [0.4, -1, -0.4] })
/** Hands on a counter or chair back straight ahead. */
export const handsOnCounter = {
  armL: on('prop:counter', [13, 1.5, 0], { dir: [0, 0, 1], palm: [0, -1, 0], pole: [0.4, -0.5, -1] }),
  armR: on('prop:counter', [-13, 1.5, 0], { dir: [0, 0, 1], palm: [0, -1, 0], pole: [-0.4, -0.5, -1] }),
}
/** Arms folded over the chest, lying on the back. */
export const armsCrossed = {
  armL: on('chest', [-7, 14, 11], { dir: [-0.9, 0, -0.5], palm: [0, -1, 0], pole: [1, -0.1, 0.6] }),
  armR: on('chest', [7, 12, 13], { dir: [0.9, 0, -0.5], palm: [0, -1, 0], pole: [-1, -0.1, 0.6] }),
}
/** Hands under the forehead, lying face down. */
export const handsUnderHead = {
  armL: at([9, 2.5, 72], { dir: [-0.9, 0, 0.3], palm: [0, -1, 0], pole: [1, 0, 0.2] }),
  armR: at([-9, 2.5, 70], { dir: [0.9, 0, 0.3], palm: [0, -1, 0], pole: [-1, 0, 0.2] }),
}
