import { identity, type M3, rotateX, rotateZ } from '../vector'
import type { Angles, RestPart, Triple } from './pose'

/** A way of being placed in space, and the angles an exercise need not repeat. */
export interface Posture {
  turn: M3
  angles: Angles
  rest: readonly RestPart[]
}

const hangingArms: Angles = { shL: [4, 8, 0], shR: [4, 8, 0], elL: 14, elR: 14 }
const lyingArms: Angles = { shL: [-3, 14, -20], shR: [-3, 14, -20], elL: 12, elR: 12, foL: -60, foR: -60 }
const straight: Triple = [0, 2, 6]

const standing: Posture = {
  turn: identity,
  angles: { ...hangingArms, hipL: straight, hipR: straight },
  rest: ['foot'],
}
const sitting: Posture = {
  turn: identity,
  angles: {
    shL: [28, 6, 0],
    shR: [28, 6, 0],
    elL: 62,
    elR: 62,
    hipL: [86, 4, 0],
    hipR: [86, 4, 0],
    kneeL: 88,
    kneeR: 88,
    ankL: 2,
    ankR: 2,
  },
  rest: ['foot'],
}
const supine: Posture = {
  turn: rotateX(-90),
  angles: { ...lyingArms, hipL: [-3, 4, 12], hipR: [-3, 4, 12], ankL: -18, ankR: -18, neck: [6, 0, 0] },
  rest: ['torso'],
}
const sideAngles: Angles = {
  hipL: [40, 0, 0],
  hipR: [40, 0, 0],
  kneeL: 70,
  kneeR: 70,
  neck: [5, 4, 0],
  ankL: -10,
  ankR: -10,
}

export const postures = {
  stand: standing,
  sit: sitting,
  /** Sitting with the legs straight ahead. */
  longSit: {
    turn: identity,
    angles: { ...hangingArms, hipL: [88, 4, 6], hipR: [88, 4, 6], kneeL: 4, kneeR: 4, ankL: -8, ankR: -8 },
    rest: ['seat'],
  },
  /** On the back, legs straight. */
  supine,
  /** On the back, knees bent, feet flat. */
  hook: {
    turn: rotateX(-90),
    angles: { ...lyingArms, hipL: [50, 3, 0], hipR: [50, 3, 0], kneeL: 98, kneeR: 98, neck: [6, 0, 0] },
    rest: ['torso'],
  },
  prone: {
    turn: rotateX(90),
    angles: { ...hangingArms, neck: [0, 0, 70], ankL: -50, ankR: -50 },
    rest: ['torso', 'thigh'],
  },
  /** On the left side: the right leg is on top. */
  sideL: {
    turn: rotateZ(-90),
    angles: { ...sideAngles, shL: [90, 0, 0], elL: 40, shR: [10, -4, 0], elR: 30 },
    rest: ['torso'],
  },
  /** On the right side: the right leg is below. */
  sideR: {
    turn: rotateZ(90),
    angles: { ...sideAngles, shR: [90, 0, 0], elR: 40, shL: [10, -4, 0], elL: 30, neck: [5, -4, 0] },
    rest: ['torso'],
  },
  /** Right knee down, left foot in front. */
  halfKneelR: {
    turn: identity,
    angles: { ...hangingArms, hipL: [88, 4, 0], kneeL: 90, hipR: [0, 2, 0], kneeR: 92, ankR: -40 },
    rest: ['shin', 'foot'],
  },
  kneel: {
    turn: identity,
    angles: { ...hangingArms, hipL: [0, 4, 0], hipR: [0, 4, 0], kneeL: 92, kneeR: 92, ankL: -50, ankR: -50 },
    rest: ['shin'],
  },
  /** On hands and knees. */
  quad: {
    turn: rotateX(75),
    angles: {
      hipL: [77, 0, 0],
      hipR: [77, 0, 0],
      kneeL: 92,
      kneeR: 92,
      ankL: -62,
      ankR: -62,
      shL: [77, 0, 0],
      shR: [77, 0, 0],
      elL: 4,
      elR: 4,
      neck: [-25, 0, 0],
    },
    rest: ['shin'],
  },
} satisfies Record<string, Posture>

export type PostureName = keyof typeof postures
