import type { FigureBlock } from '../item'
import type { Prop } from '../prop/prop'
import {
  at,
  feetFlat,
  floor,
  free,
  handsOnBelly,
  handsOnCounter,
  handsOnHips,
  handsOnThighs,
  hold,
  on,
} from './pins'

const lightTouch = { dir: [0.7, -0.2, 0.7], palm: [0, -1, 0], pole: [1, -0.5, -0.6] } as const

const fingertips = on('prop:counter', [0, 1.5, 0], lightTouch)

const feetCloseUp = {
  of: 'pelvis',
  off: [0, -82, 6],
  radius: 26,
  view: { az: -4, el: 40 },
  corner: 'tr',
  size: 0.72,
  outside: true,
} as const

type Plan = readonly [number, number]

/** A strip of tape on the floor, from and to [x, z]. */
const floorTape = ([x0, z0]: Plan, [x1, z1]: Plan): Prop => ({
  kind: 'strap',
  width: 1.4,
  through: [{ at: [x0, 0.4, z0] }, { at: [(x0 + x1) / 2, 0.4, (z0 + z1) / 2] }, { at: [x1, 0.4, z1] }],
})

/** Four strips of tape that cross under the foot one stands on. */
const star = [
  [0, 1],
  [0.71, 0.71],
  [1, 0],
  [0.71, -0.71],
].map(([x = 0, z = 0]) => floorTape([-9 - 72 * x, 4 - 72 * z], [-9 + 72 * x, 4 + 72 * z]))

const handsOnSeat = {
  armL: at([13, 46, 44], { dir: [0, -0.1, 1], palm: [0, -1, 0], pole: [0.5, 0.2, -1] }),
  armR: at([-13, 46, 44], { dir: [0, -0.1, 1], palm: [0, -1, 0], pole: [-0.5, 0.2, -1] }),
}

const sideCounter = { kind: 'counter', at: [40, 0, 20], yaw: -90, width: 80 } as const

const walking = {
  hipL: [20, 2, 4],
  kneeL: 6,
  ankL: 6,
  hipR: [-16, 2, 4],
  kneeR: 14,
  ankR: 0,
  shR: [24, 6, 0],
  elR: 24,
  shL: [-16, 8, 0],
  elL: 16,
} as const

/** Balance. */
export const balance = {
  'bal-feet-together': {
    sided: false,
    view: { az: -30, el: 9 },
    person: 'ruth',
    posture: 'stand',
    start: {
      pins: {
        legL: at([5, 7.2, 0], { dir: [0, 0, 1] }),
        legR: at([-5, 7.2, 0], { dir: [0, 0, 1] }),
        armL: fingertips,
      },
    },
    props: [sideCounter],
    holds: [{ of: 'head', off: [-26, 8, 0] }],
    inset: feetCloseUp,
  },
  'bal-semi': {
    extends: 'bal-feet-together',
    sided: true,
    person: 'omar',
    inset: { ...feetCloseUp, radius: 28, view: { az: -46, el: 52 } },
    start: {
      pins: { legL: at([5, 7.2, -8], { dir: [0, 0, 1] }), legR: at([-5, 7.2, 8], { dir: [0, 0, 1] }) },
    },
  },
  'bal-tandem': {
    extends: 'bal-feet-together',
    sided: true,
    person: 'ines',
    view: { az: -44, el: 9 },
    inset: { ...feetCloseUp, radius: 28, view: { az: -82, el: 40 } },
    start: {
      pins: {
        legL: at([0.5, 7.2, -12.5], { dir: [0, 0, 1] }),
        legR: at([-0.5, 7.2, 12.5], { dir: [0, 0, 1] }),
      },
    },
  },
  'weight-shift': {
    sided: false,
    view: { az: 158, el: 9 },
    person: 'omar',
    posture: 'stand',
    start: {
      shift: [14, 0],
      handL: 'flat',
      handR: 'flat',
      pins: {
        legL: at([15, 7.2, 0], { dir: [0.1, 0, 1] }),
        legR: at([-15, 7.2, 0], { dir: [-0.1, 0, 1] }),
        ...handsOnCounter,
      },
    },
    end: { shift: [-14, 0] },
    props: [{ kind: 'counter', at: [0, 0, 40], yaw: 180, width: 110 }],
    arrows: [{ of: 'pelvis', off: [0, 2, -18], dir: [-1, 0, 0], length: 40, both: true }],
  },
  sls: {
    sided: true,
    view: { az: -40, el: 8 },
    person: 'tomas',
    posture: 'stand',
    start: {
      shift: [-9, 0],
      hipL: [40, 2, 0],
      kneeL: 72,
      ankL: -4,
      pins: { legR: floor(), armL: fingertips },
    },
    props: [sideCounter],
    targets: ['gluteMedR'],
    holds: [{ of: 'head', off: [-26, 8, 0] }],
  },
  'sls-foam': {
    extends: 'sls',
    person: 'nia',
    support: 6,
    addProps: [{ kind: 'pillow', spot: { at: [-12, 3, 4] }, size: [20, 3, 22] }],
  },
  'reach-star': {
    sided: true,
    view: { az: -22, el: 24 },
    person: 'kofi',
    posture: 'stand',
    start: { shift: [-9, 0], hipL: [10, 4, 0], kneeL: 10, pins: { legR: floor(), ...handsOnHips } },
    end: {
      root: [20, 0, 0],
      neck: [-8, 0, 0],
      height: 70,
      shift: [-13, -6],
      pins: { legR: hold(), legL: at([28, 8.5, 42], { dir: [0.7, 0, 0.7], pole: [0.3, 0.3, 1] }) },
    },
    props: star,
    arrows: [{ of: 'footL', off: [6, 0, 10], dir: [0.7, 0, 0.7], length: 22 }],
    targets: ['gluteMedR', 'quadR'],
    // leans away from the leg that reaches as far as it can
    allow: ['balance', 'reach'],
  },
  'walk-tandem': {
    sided: false,
    view: { az: -52, el: 10 },
    person: 'ruth',
    posture: 'stand',
    start: {
      hipL: [10, 0, 4],
      hipR: [-10, 0, 4],
      shR: [6, 26, 0],
      elR: 10,
      pins: {
        legL: at([0.5, 7.2, 12.5], { dir: [0, 0, 1] }),
        legR: at([-0.5, 7.2, -12.5], { dir: [0, 0, 1] }),
        armL: at([44, 91.5, 16], lightTouch),
      },
    },
    via: {
      shift: [0, 14],
      pins: {
        legL: hold(),
        legR: at([-12, 16, 14], { dir: [0, 0, 1] }),
        armL: at([44, 91.5, 26], lightTouch),
      },
    },
    end: {
      shift: [0, 27],
      pins: {
        legL: hold(),
        legR: at([-0.5, 7.2, 37.5], { dir: [0, 0, 1] }),
        armL: at([44, 91.5, 40], lightTouch),
      },
    },
    props: [{ ...sideCounter, at: [42, 0, 20], width: 130 }, floorTape([0, -40], [0, 84])],
    arrows: [{ of: 'footR', off: [-8, 2, 0] }],
    inset: { ...feetCloseUp, radius: 30, view: { az: -82, el: 40 } },
  },
  'walk-side': {
    extends: 'side-step',
    person: 'ruth',
  },
  'walk-back': {
    sided: false,
    view: { az: -68, el: 9 },
    person: 'omar',
    posture: 'stand',
    start: {
      handL: 'flat',
      pins: {
        legL: at([8, 7.2, 10], { dir: [0.05, 0, 1] }),
        legR: at([-8, 7.2, 10], { dir: [-0.05, 0, 1] }),
        armL: at([44, 91.5, 22], lightTouch),
      },
    },
    via: {
      shift: [2, -6],
      pins: { legL: hold(), legR: at([-8, 15, -16], { roll: true }), armL: at([44, 91.5, 16], lightTouch) },
    },
    end: {
      root: [4, 0, 0],
      shift: [0, -14],
      kneeR: 14,
      ankR: -6,
      shR: [16, 6, 0],
      elR: 20,
      pins: {
        legL: hold(),
        legR: at([-8, 12, -42], { roll: true }),
        armL: at([44, 91.5, 6], lightTouch),
      },
    },
    props: [{ ...sideCounter, at: [42, 0, -10], width: 170 }],
    arrows: [
      { of: 'ankR', off: [-6, 0, -2] },
      { of: 'chest', off: [0, 6, -30], dir: [0, 0, -1], length: 32 },
    ],
  },
  'walk-head-turn': {
    sided: false,
    view: { az: -46, el: 12 },
    person: 'ines',
    posture: 'stand',
    apart: true,
    start: { ...walking, neck: [0, 0, -58] },
    end: {
      hipL: walking.hipR,
      kneeL: walking.kneeR,
      ankL: walking.ankR,
      hipR: walking.hipL,
      kneeR: walking.kneeL,
      ankR: walking.ankL,
      shL: walking.shR,
      elL: walking.elR,
      shR: walking.shL,
      elR: walking.elL,
      neck: [0, 0, 58],
    },
    arrows: [
      { of: 'chest', off: [0, 0, 30], dir: [0, 0, 1], length: 30, inStart: true },
      { of: 'head', off: [0, 30, 0], ring: -13, axis: [0, 1, 0], inStart: true },
      { of: 'chest', off: [0, 0, 30], dir: [0, 0, 1], length: 30 },
      { of: 'head', off: [0, 30, 0], ring: 13, axis: [0, 1, 0] },
    ],
  },
  'dual-task': {
    extends: 'walk-short',
    person: 'kofi',
    view: { az: -50, el: 9 },
    start: {
      neck: [0, 0, 44],
      handR: 'two',
      pins: {
        armR: on('chest', [-22, 14, 26], { dir: [0.1, 1, 0.2], palm: [0.3, 0, 1], pole: [-0.6, -1, -0.2] }),
      },
    },
    clinician: {
      person: 'ruth',
      posture: 'stand',
      at: [70, 0, -8],
      start: {
        ...walking,
        hipL: walking.hipR,
        kneeL: walking.kneeR,
        ankL: walking.ankR,
        hipR: walking.hipL,
        kneeR: walking.kneeL,
        ankR: walking.ankL,
        neck: [0, 0, -44],
      },
    },
    arrows: [{ of: 'footL', off: [30, 4, 24], dir: [0, 0, 1], length: 30 }],
  },
  'step-over': {
    sided: false,
    view: { az: -68, el: 10 },
    person: 'nia',
    posture: 'stand',
    start: {
      shR: [-10, 8, 0],
      shL: [14, 8, 0],
      elL: 16,
      pins: { legL: at([9, 7.2, 0], { dir: [0, 0, 1] }), legR: at([-9, 7.2, 0], { dir: [0, 0, 1] }) },
    },
    via: {
      shift: [-6, 4],
      pins: { legL: at([9, 34, 36], { dir: [0, -0.1, 1], pole: [0.1, 0.4, 1] }), legR: hold() },
    },
    end: {
      shift: [0, 36],
      shR: [24, 8, 0],
      elR: 24,
      shL: [-14, 8, 0],
      kneeR: 30,
      ankR: -10,
      pins: { legL: at([9, 7.2, 68], { dir: [0, 0, 1] }), legR: at([-9, 10.5, -2], { roll: true }) },
    },
    props: [
      { kind: 'block', spot: { at: [0, 7, 36] }, size: [26, 7, 5] },
      { kind: 'block', spot: { at: [0, 7, 112] }, size: [26, 7, 5] },
    ],
    arrows: [{ of: 'footL', off: [0, 8, -6] }],
  },
  'vor-x1': {
    sided: false,
    view: { az: -56, el: 12 },
    person: 'tomas',
    posture: 'sit',
    start: {
      neck: [0, 0, 32],
      handR: 'pinch',
      pins: {
        ...feetFlat,
        armL: handsOnThighs.armL,
        armR: on('chest', [-2, 22, 52], { dir: [0, 0.7, 0.6], palm: [0.9, 0, 0.3], pole: [-1, -1, 0] }),
      },
    },
    end: { neck: [0, 0, -32] },
    props: [{ kind: 'chair' }, { kind: 'block', spot: { of: 'chest', off: [0, 36, 55] }, size: [7, 9, 0.4] }],
    arrows: [
      { of: 'chest', off: [0, 36, 20], dir: [0, 0, 1], length: 24, fixed: true, inStart: true },
      { of: 'chest', off: [0, 36, 20], dir: [0, 0, 1], length: 24, fixed: true },
      { of: 'head', off: [0, 30, 0], ring: 14, axis: [0, 1, 0], both: true },
    ],
  },
  'floor-transfer': {
    sided: false,
    view: { az: -70, el: 11 },
    person: 'omar',
    posture: 'halfKneelR',
    start: {
      root: [54, 0, 0],
      height: 82,
      shift: [0, 4],
      neck: [-22, 0, 0],
      hipL: [60, 3, 4],
      hipR: [50, 3, 4],
      kneeR: 20,
      pins: {
        legL: at([9, 7.2, 34], { dir: [0, 0, 1] }),
        legR: at([-9, 7.2, -14], { dir: [0, 0, 1] }),
        ...handsOnSeat,
      },
    },
    end: {
      root: [14, 0, 0],
      height: 47,
      hipR: [14, 2, 0],
      neck: [-8, 0, 0],
      kneeR: 92,
      ankR: -40,
      shift: [0, 0],
      pins: { legL: hold(), legR: free, ...handsOnSeat },
    },
    apart: true,
    props: [{ kind: 'mat' }, { kind: 'chair', at: [0, 0, 58], yaw: 180 }],
    arrows: [
      { of: 'pelvis', off: [0, 4, -26], dir: [0, -1, 0], length: 34, inStart: true },
      { of: 'pelvis', off: [0, 4, -26], dir: [0, 1, 0], length: 34, both: true },
    ],
  },
  'bppv-epley': {
    sided: true,
    view: { az: -50, el: 22 },
    person: 'ruth',
    posture: 'supine',
    support: 64,
    cutBelow: 52,
    start: { neck: [-22, 0, -44], handL: 'flat', handR: 'flat', pins: handsOnBelly },
    clinician: {
      posture: 'stand',
      at: [0, 0, -106],
      yaw: 0,
      start: {
        root: [26, 0, 0],
        spine: [20, 0, 0],
        neck: [16, 0, 0],
        hipL: [36, 8, 0],
        kneeL: 24,
        hipR: [20, 8, 0],
        kneeR: 16,
        handL: 'cup',
        handR: 'cup',
        pins: {
          legL: floor(),
          legR: floor(),
          armL: on('pt:head', [8, 8, -2], { dir: [0, -0.4, 0.9], palm: [-0.9, 0, 0], pole: [1, -0.4, -0.2] }),
          armR: on('pt:head', [-8, 8, -2], {
            dir: [0, -0.4, 0.9],
            palm: [0.9, 0, 0],
            pole: [-1, -0.4, -0.2],
          }),
        },
      },
    },
    props: [{ kind: 'table', area: { x0: -20, x1: 20, z0: -48, z1: 84 } }],
    arrows: [],
    inset: {
      of: 'head',
      off: [0, 12, 0],
      radius: 25,
      view: { az: -24, el: 54 },
      arrows: [{ of: 'head', off: [4, 40, -2], dir: [-1, 0, 0], length: 16 }],
      corner: 'tr',
      size: 0.9,
      outside: true,
    },
  },
} satisfies FigureBlock
