import type { Clinician, FigureBlock } from '../item'
import type { HandShape, Pin } from '../pose/pose'
import { armsCrossed, feetFlat, floor, free, handsOnBelly, handsOnThighs, on } from './pins'
import { standOver } from './stand-over'

const upright = { ...feetFlat, ...handsOnThighs }

const holdSeatR = on('hipR', [-13, -7, 4], { dir: [0, -1, 0.2], palm: [1, 0, 0] })

const headTable = { kind: 'table', area: { x0: -20, x1: 20, z0: -62, z1: 84 } } as const

const headCloseUp = {
  of: 'neck',
  off: [0, 8, 2],
  radius: 18,
  view: { az: -84, el: 6 },
  corner: 'tl',
  size: 0.9,
  outside: true,
} as const

const neckCloseUp = {
  of: 'neck',
  off: [0, 4, 0],
  radius: 20,
  view: { az: -70, el: 34 },
  corner: 'tr',
  size: 1,
  outside: true,
} as const

/** The therapist stands at the head of the table and holds head and neck. */
const atHead = (armL: Pin, armR: Pin, handR: HandShape): Clinician => ({
  posture: 'stand',
  at: [0, 0, -98],
  yaw: 0,
  start: {
    root: [18, 0, 0],
    spine: [10, 0, 0],
    neck: [12, 0, 0],
    hipL: [30, 8, 0],
    kneeL: 16,
    hipR: [14, 8, 0],
    kneeR: 10,
    handL: 'cup',
    handR,
    pins: { legL: floor(), legR: floor(), armL, armR },
  },
})

/** Neck, upper back and nerve glides of the arm. */
export const neckUpperBack = {
  'chin-tuck': {
    sided: false,
    view: { az: -82, el: 7 },
    person: 'tomas',
    posture: 'sit',
    cutBelow: 38,
    start: { neck: [-6, 0, 0], spine: [12, 0, 0], pins: upright },
    end: { neck: [6, 0, 0], spine: [0, 0, 0] },
    props: [{ kind: 'chair' }],
    arrows: [{ of: 'head', off: [0, 2, 34], dir: [0, 0, -1], length: 20 }],
    targets: ['neck'],
  },
  'neck-rot': {
    sided: false,
    view: { az: -8, el: 12 },
    person: 'nia',
    posture: 'sit',
    cutBelow: 38,
    start: { neck: [0, 0, 60], pins: upright },
    end: { neck: [0, 0, -60] },
    props: [{ kind: 'chair' }],
    arrows: [{ of: 'head', off: [0, 31, 0], ring: 14, axis: [0, 1, 0], both: true }],
  },
  'neck-side': {
    extends: 'neck-rot',
    person: 'omar',
    view: { az: -6, el: 8 },
    start: { neck: [0, 34, 0] },
    end: { neck: [0, -34, 0] },
    arrows: [{ of: 'head', off: [0, 26, 0], both: true }],
  },
  'neck-snag': {
    extends: 'neck-rot',
    sided: true,
    person: 'ines',
    view: { az: -14, el: 9 },
    start: {
      neck: [0, 0, 0],
      handL: 'grip',
      handR: 'grip',
      pins: {
        armR: on('chest', [-10, 4, 19], {
          dir: [0.5, 0.4, 0.3],
          palm: [0.2, 0, -1],
          pole: [-1, -1, 0],
          fist: true,
        }),
        armL: on('chest', [14, 27, 26], {
          dir: [-0.5, 0.5, 0.4],
          palm: [-0.4, 0, -1],
          pole: [1, -0.7, 0],
          fist: true,
        }),
      },
    },
    end: {
      neck: [0, 0, -52],
      pins: {
        armL: on('chest', [-2, 27, 34], {
          dir: [-0.7, 0.4, 0.3],
          palm: [-0.2, 0, -1],
          pole: [1, -0.7, 0.1],
          fist: true,
        }),
      },
    },
    addProps: [
      {
        kind: 'strap',
        width: 2,
        through: [
          { of: 'gripR' },
          { of: 'chest', off: [-9.5, 21, 13] },
          { of: 'chest', off: [-9, 26, 8] },
          { of: 'neck', off: [-8, 4, 2] },
          { of: 'neck', off: [-3, 5, -7] },
          { of: 'neck', off: [3, 5, -7] },
          { of: 'neck', off: [8, 6, 1] },
          { of: 'gripL' },
        ],
      },
    ],
    arrows: [
      { of: 'handL', off: [0, 10, 0] },
      { of: 'head', off: [0, 26, 14] },
    ],
    targets: [],
  },
  'trap-stretch': {
    sided: true,
    view: { az: -4, el: 8 },
    person: 'kofi',
    posture: 'sit',
    cutBelow: 38,
    start: { pins: { ...feetFlat, armL: handsOnThighs.armL, armR: holdSeatR } },
    via: {
      neck: [3, 12, 0],
      pins: {
        armL: on('chest', [36, 40, 6], { dir: [-0.5, 0.8, 0], palm: [-1, -0.3, 0], pole: [1, -0.2, 0.4] }),
      },
    },
    end: {
      neck: [6, 36, 0],
      pins: { armL: on('head', [-4, 16, 1], { dir: [-0.8, 0.2, 0], palm: [0, -1, 0], pole: [1, 0.4, 0.4] }) },
    },
    props: [{ kind: 'chair' }],
    arrows: [{ of: 'head', off: [-2, 27, 0] }],
    targets: ['upperTrapeziusR'],
    holds: [{ of: 'head' }],
  },
  'levator-stretch': {
    extends: 'trap-stretch',
    person: 'ruth',
    view: { az: -30, el: 14 },
    end: {
      neck: [34, 14, 34],
      pins: {
        armL: on('head', [-1, 16, -5], { dir: [-0.5, 0.3, -0.7], palm: [0, -1, 0], pole: [1, 0.2, 0.6] }),
      },
    },
    targets: [{ at: 'neck', off: [-6, 0, -3], r: [4, 8, 4] }],
    holds: [{ of: 'head' }],
  },
  'scalene-stretch': {
    extends: 'trap-stretch',
    person: 'tomas',
    via: {
      neck: [-6, 10, -6],
      pins: {
        armL: on('chest', [20, 16, 30], { dir: [-0.8, 0.4, 0], palm: [0, -0.3, -1], pole: [1, -0.5, 0.4] }),
      },
    },
    end: {
      neck: [-16, 34, -24],
      pins: {
        armL: on('chest', [-6, 22, 10], { dir: [-0.9, 0.1, 0.1], palm: [0, -0.3, -1], pole: [1, -0.6, 0.4] }),
      },
    },
    targets: [{ at: 'neck', off: [-5, 3, 3], r: [4, 6, 4] }],
    holds: [{ of: 'head' }],
  },
  'dnf-nod': {
    sided: false,
    view: { az: -80, el: 9 },
    person: 'ines',
    posture: 'hook',
    start: { neck: [-10, 0, 0], pins: { ...feetFlat, ...handsOnBelly } },
    end: { neck: [8, 0, 0] },
    props: [{ kind: 'mat' }],
    arrows: [{ of: 'head', off: [0, -5, 16], length: 14 }],
    targets: [{ at: 'neck', off: [0, 3, 4], r: [5, 6, 4] }],
    inset: {
      ...headCloseUp,
      arrows: [{ of: 'head', off: [0, -5, 17], seenAs: [0.8, -0.6], length: 8 }],
    },
  },
  'dnf-lift': {
    extends: 'dnf-nod',
    person: 'kofi',
    end: { neck: [32, 0, 0] },
    holds: [{ of: 'head', off: [0, 6, 34] }],
    inset: undefined,
  },
  'neck-iso': {
    sided: false,
    view: { az: -78, el: 8 },
    person: 'ruth',
    posture: 'sit',
    cutBelow: 38,
    start: {
      handR: 'flat',
      pins: {
        ...feetFlat,
        armL: handsOnThighs.armL,
        armR: on('head', [-1, 14, 11], { dir: [0.3, 1, -0.1], palm: [0, 0, -1], pole: [-0.5, -1, 1] }),
      },
    },
    props: [{ kind: 'chair' }],
    arrows: [{ of: 'head', off: [0, 15, 40], dir: [0, 0, -1], length: 20, push: true }],
    holds: [{ of: 'head', off: [0, 32, -6] }],
  },
  'neck-ext-qp': {
    sided: false,
    view: { az: -78, el: 8 },
    person: 'omar',
    posture: 'quad',
    start: { neck: [34, 0, 0], handL: 'flat', handR: 'flat', pins: { armL: floor(), armR: floor() } },
    end: { neck: [-22, 0, 0] },
    props: [{ kind: 'mat' }],
    arrows: [{ of: 'head', off: [0, 16, 10] }],
    targets: ['neck'],
  },
  'scap-squeeze': {
    sided: false,
    view: { az: 170, el: 10 },
    person: 'tomas',
    posture: 'sit',
    cutBelow: 38,
    start: { shL: [26, 22, 0], shR: [26, 22, 0], elL: 84, elR: 84, pins: feetFlat },
    end: { shL: [-22, 26, 10], shR: [-22, 26, 10], spine: [-6, 0, 0] },
    props: [{ kind: 'chair', back: false }],
    arrows: [
      { of: 'chest', off: [-30, 8, -10], dir: [1, 0, 0], length: 18, fixed: true },
      { of: 'chest', off: [30, 8, -10], dir: [-1, 0, 0], length: 18, fixed: true },
    ],
    targets: ['midBack'],
  },
  'med-slider': {
    sided: true,
    view: { az: -6, el: 8 },
    person: 'nia',
    posture: 'sit',
    cutBelow: 38,
    start: {
      shR: [10, 84, 80],
      elR: 86,
      foR: 60,
      wrR: 40,
      neck: [0, 22, 0],
      handR: 'flat',
      pins: { ...feetFlat, armL: handsOnThighs.armL },
    },
    end: { shR: [10, 84, 80], elR: 8, wrR: 50, neck: [0, -30, 0] },
    props: [{ kind: 'chair' }],
    arrows: [
      { of: 'handR', off: [0, 0, 0], both: true },
      { of: 'head', off: [0, 27, 0], both: true },
    ],
    targets: [{ at: 'farmR', off: [0, 0, 2], r: [5, 14, 5] }],
  },
  'med-tens': {
    extends: 'med-slider',
    person: 'tomas',
    posture: 'stand',
    cutBelow: 62,
    props: [],
    start: { neck: [0, 0, 0], pins: { armL: free, legL: floor(), legR: floor() } },
    end: { neck: [0, 28, 0] },
  },
  'uln-slider': {
    extends: 'med-slider',
    person: 'kofi',
    start: { elR: 30, wrR: 0, shR: [10, 80, 60] },
    end: { elR: 136, wrR: 60, shR: [10, 92, 70] },
    targets: [{ at: 'elR', off: [0, 0, -2], r: [5, 10, 5] }],
  },
  'rad-slider': {
    extends: 'med-tens',
    person: 'ines',
    view: { az: -132, el: 10 },
    cutBelow: 48,
    start: { shR: [10, 12, -20], elR: 50, wrR: 0, foR: -30, neck: [0, 18, 0] },
    end: { shR: [-22, 36, -70], elR: 4, foR: -70, wrR: -70, neck: [0, -30, 0] },
    arrows: [
      { of: 'handR', off: [0, -4, 0], both: true },
      { of: 'head', off: [0, 27, 0], both: true },
    ],
    targets: [{ at: 'farmR', off: [0, 3, -4], r: [5, 12, 5] }],
    inset: {
      of: 'handR',
      off: [0, 5, 0],
      radius: 15,
      view: { az: -140, el: 6 },
      corner: 'tr',
      size: 0.6,
      outside: true,
    },
  },
  'mt-cerv-mob': {
    sided: false,
    view: { az: -30, el: 34 },
    person: 'ruth',
    posture: 'supine',
    support: 66,
    cutBelow: 54,
    start: { handL: 'flat', handR: 'flat', pins: handsOnBelly },
    clinician: atHead(
      on('pt:head', [8, 1, -5], { dir: [-0.2, -0.5, 0.9], palm: [-0.8, 0.6, 0], pole: [1, -0.4, -0.2] }),
      on('pt:neck', [-8, 4, -4], { dir: [0.35, -0.2, 0.9], palm: [0.8, 0.6, 0], pole: [-1, -0.4, -0.2] }),
      'two',
    ),
    props: [headTable],
    arrows: [],
    targets: ['neck'],
    inset: {
      ...neckCloseUp,
      arrows: [{ of: 'neck', off: [-14, 3, -9], seenAs: [0, 1], length: 9, both: true }],
    },
  },
  'mt-cerv-thrust': {
    extends: 'mt-cerv-mob',
    sided: true,
    person: 'tomas',
    start: { neck: [0, 0, 26] },
    arrows: [{ of: 'neck', off: [-16, 4, 8], dir: [1, 0, 0], quick: true }],
    inset: {
      ...neckCloseUp,
      arrows: [{ of: 'neck', off: [-14, 3, -9], seenAs: [0.3, 1], length: 9, quick: true }],
    },
  },
  'mt-cerv-traction': {
    extends: 'mt-cerv-mob',
    person: 'ines',
    clinician: atHead(
      on('pt:head', [7.5, -1, -6], { dir: [-0.2, -0.4, 0.9], palm: [-0.8, 0.6, 0], pole: [1, -0.4, -0.2] }),
      on('pt:head', [-7.5, -1, -6], { dir: [0.2, -0.4, 0.9], palm: [0.8, 0.6, 0], pole: [-1, -0.4, -0.2] }),
      'cup',
    ),
    arrows: [{ of: 'head', off: [-14, 0, 6], dir: [0, 0, -1], length: 22 }],
    inset: {
      ...neckCloseUp,
      arrows: [{ of: 'neck', off: [-14, -3, -8], seenAs: [-1, -0.15], length: 9 }],
    },
  },
  'mt-thor-thrust': {
    sided: false,
    view: { az: 62, el: 16 },
    person: 'kofi',
    posture: 'supine',
    support: 52,
    cutBelow: 40,
    start: { pins: armsCrossed },
    clinician: standOver({
      person: 'clinicianB',
      at: [-43, 0, -24],
      yaw: 90,
      lean: 74,
      hands: ['flat', 'cup'],
      armL: on('pt:chest', [6, 10, 17], { dir: [0.93, 0, 0.37], palm: [0, -1, 0], pole: [-0.6, 0.3, -0.7] }),
      armR: on('pt:chest', [-13, 10, -9], { dir: [1, 0, -0.2], palm: [0, 1, 0], pole: [-1, -0.4, 0.4] }),
    }),
    props: [{ kind: 'table' }],
    arrows: [{ of: 'chest', off: [10, 8, 40], dir: [0, -1, 0], quick: true }],
    targets: ['midBack'],
  },
} satisfies FigureBlock
