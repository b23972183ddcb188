import type { FigureBlock } from '../item'
import type { Pose } from '../pose/pose'
import type { Prop } from '../prop/prop'
import type { V3 } from '../vector'
import { at, feetFlat, on } from './pins'
import { standOver } from './stand-over'

const headPillow = { kind: 'pillow', under: 'head' } as const

const kneePillow: Prop = { kind: 'pillow', between: ['kneeL', 'kneeR'], size: [20, 6, 13] }

/** Seen from behind a patient who lies on the left side: the buttock is in front, the therapist looks at us. */
const fromBehind = { az: -160, el: 27 } as const

const sideTable = { kind: 'table', area: { x0: -70, x1: 82, z0: -14, z1: 32 } } as const

const sideLying = {
  hipL: [30, 0, 0],
  kneeL: 50,
  hipR: [44, 2, 0],
  kneeR: 62,
  handR: 'flat',
  pins: {
    armL: at([44, 62.8, 40], { dir: [0.6, 0, 0.8], palm: [0, -1, 0], pole: [0, 0.6, 1] }),
    armR: at([30, 62.5, 26], { dir: [0.86, -0.1, 0.5], palm: [0, -1, 0], pole: [0.1, 1, 0.1] }),
  },
} as const

const smallPillow = { kind: 'pillow', under: 'head', size: [20, 4, 14] } as const

const supineTable = { kind: 'table', area: { x0: -20, x1: 20, z0: -86, z1: 84 } } as const

const proneTable = { kind: 'table', area: { x0: -18, x1: 18, z0: -92, z1: 76 } } as const

const proneOn = (support: number): Pose => ({
  neck: [0, 0, 60],
  ankL: -48,
  ankR: -48,
  pins: {
    armL: at([25, support + 3, 60], { dir: [-0.2, 0, 1], palm: [0, -1, 0], pole: [1, -0.2, 0] }),
    armR: at([-25, support + 3, 60], { dir: [0.2, 0, 1], palm: [0, -1, 0], pole: [-1, -0.2, 0] }),
  },
})

const handsOnChest = {
  armL: on('chest', [5, 0, 11.5], { dir: [-0.95, -0.1, 0], palm: [0, -1, 0], pole: [1, -0.3, 0.6] }),
  armR: on('chest', [-5, -7, 11.5], { dir: [0.95, -0.1, 0], palm: [0, -1, 0], pole: [-1, -0.3, 0.6] }),
} as const

/** Palms on the buttock, reached over the hip. */
const ontoButtock: V3 = [0, -0.85, 0.5]

/** Manual therapy by the clinician: soft tissue, low back and sacroiliac joint. */
export const manualTherapySoftTissueAndBack = {
  'mt-stm-glut': {
    sided: true,
    view: fromBehind,
    person: 'ines',
    posture: 'sideL',
    support: 60,
    cutBelow: 48,
    start: sideLying,
    clinician: standOver({
      at: [-2, 0, 50],
      yaw: 180,
      lean: 42,
      armL: on('pt:hipR', [-8, -9, -5], {
        dir: [0.27, -0.52, -0.81],
        palm: ontoButtock,
        pole: [-0.7, 0.66, 0.26],
      }),
      armR: on('pt:hipR', [-8, 4, -5], {
        dir: [0.03, -0.51, -0.86],
        palm: ontoButtock,
        pole: [0.55, 0.74, 0.39],
      }),
      hands: ['flat', 'flat'],
    }),
    props: [sideTable, headPillow, kneePillow],
    arrows: [{ of: 'pelvis', off: [1, -19, -16], dir: [1, 0, 0], length: 32, both: true, fixed: true }],
    targets: ['gluteR'],
  },
  'mt-tp-pir': {
    extends: 'mt-stm-glut',
    person: 'kofi',
    clinician: standOver({
      person: 'clinicianB',
      at: [-2, 0, 50],
      yaw: 180,
      lean: 42,
      armL: on('pt:thighR', [-9, 2, 0], {
        dir: [0.3, -0.25, -0.9],
        palm: [0, -0.97, 0.25],
        pole: [-0.16, 0.78, 0.6],
      }),
      armR: on('pt:hipR', [-9.5, 5, -8], {
        dir: [-0.23, -0.51, -0.83],
        palm: ontoButtock,
        pole: [0.7, 0.62, 0.35],
      }),
      hands: ['flat', 'press'],
    }),
    arrows: [{ of: 'hipR', off: [-34, -3, -8], dir: [0, -1, 0], length: 20, fixed: true }],
    targets: [{ at: 'pelvis', off: [-16, -4, -7], r: [5, 5, 5] }],
    holds: [{ of: 'hipR', off: [-20, 24, -8] }],
    inset: {
      of: 'hipR',
      off: [-6, -3, -8],
      radius: 19,
      view: { az: -170, el: 52 },
      corner: 'tr',
      size: 1,
      outside: true,
    },
  },
  'mt-interface': {
    extends: 'mt-stm-glut',
    person: 'tomas',
    view: { az: -150, el: 18 },
    start: { hipR: [24, 2, 0], kneeR: 40, hipL: [20, 0, 0], kneeL: 36 },
    clinician: standOver({
      at: [-16, 0, 52],
      yaw: 180,
      lean: 48,
      armL: on('pt:thighR', [-3, -7, -9], {
        dir: [0.1, -0.9, -0.3],
        palm: [0, -0.3, 0.95],
        pole: [-0.5, 0.85, 0.1],
      }),
      armR: on('pt:thighR', [-3, 8, -10], {
        dir: [0.03, -0.9, -0.3],
        palm: [0, -0.3, 0.95],
        pole: [0.56, 0.76, 0.34],
      }),
      hands: ['flat', 'flat'],
    }),
    arrows: [{ of: 'thighR', off: [4, 0, -16], dir: [-1, -0.02, 0.3], length: 46, fixed: true }],
    targets: ['gluteR', 'sciaticR'],
  },
  'mt-scar': {
    extends: 'mt-stm-glut',
    person: 'ines',
    clinician: standOver({
      at: [-24, 0, 62],
      yaw: 180,
      lean: 36,
      armL: on('pt:kneeR', [-7, 1, 2], {
        dir: [-0.34, -0.43, -0.84],
        palm: [-0.02, -0.98, 0.22],
        pole: [-0.59, 0.53, 0.6],
      }),
      armR: on('pt:thighR', [-13.5, -8, 12], {
        dir: [-0.1, -0.52, -0.85],
        palm: ontoButtock,
        pole: [0.64, 0.23, 0.73],
      }),
      hands: ['flat', 'two'],
      person: 'clinicianB',
    }),
    addProps: [{ kind: 'scar', on: 'thighR', off: [-8, -9, -1] }],
    arrows: [],
    targets: [],
    inset: {
      of: 'thighR',
      off: [-9, -9, -2],
      radius: 16,
      view: { az: -170, el: 55 },
      arrows: [{ of: 'thighR', off: [-8, -3, -9], dir: [0, 0, 1], seenAs: [0.35, 1], length: 8, both: true }],
      corner: 'tr',
      size: 1,
      outside: true,
    },
  },
  'mt-stm-hipflex': {
    sided: true,
    view: { az: -44, el: 26 },
    person: 'tomas',
    posture: 'supine',
    support: 58,
    cutBelow: 46,
    start: {
      hipR: [18, 6, 8],
      kneeR: 30,
      ankR: -10,
      hipL: [16, 6, 8],
      kneeL: 28,
      ankL: -10,
      handL: 'flat',
      handR: 'flat',
      pins: {
        armL: on('chest', [9, -2, 11.5], { dir: [-0.6, 0.1, -0.8], palm: [0, -1, 0], pole: [1, -0.3, 0.6] }),
        armR: on('chest', [-9, 4, 11.5], { dir: [0.6, 0.1, -0.8], palm: [0, -1, 0], pole: [-1, -0.3, 0.6] }),
      },
    },
    clinician: standOver({
      at: [46, 0, -2],
      yaw: -90,
      lean: 40,
      armL: on('pt:hipR', [-9, -9, 6], {
        dir: [-0.85, -0.5, 0.1],
        palm: [0.5, -0.85, 0],
        pole: [0.6, 0.6, 0.5],
      }),
      armR: on('pt:hipR', [-7, 7, 9.5], {
        dir: [-0.95, -0.2, -0.2],
        palm: [0.2, -0.98, 0],
        pole: [0.75, 0.4, -0.5],
      }),
      hands: ['flat', 'flat'],
    }),
    props: [supineTable, smallPillow, { kind: 'pillow', under: 'kneeR', size: [24, 7, 12], off: [9, 0, 0] }],
    arrows: [{ of: 'thighR', off: [-9.5, 6, 2], dir: [0, 0, 1], length: 26, both: true, fixed: true }],
    targets: ['hipFlexorR', { at: 'hipR', off: [-8, -2, 4], r: [6, 10, 8] }],
  },
  'mt-stm-lumbar': {
    sided: false,
    view: { az: 58, el: 22 },
    person: 'kofi',
    posture: 'prone',
    support: 58,
    cutBelow: 46,
    start: proneOn(58),
    clinician: standOver({
      at: [-50, 0, 6],
      yaw: 90,
      lean: 38,
      armL: on('pt:lumbar', [-3, -3, -11], {
        dir: [0.96, 0.02, -0.28],
        palm: [0.01, -1, 0.03],
        pole: [-0.7, 0.58, -0.41],
      }),
      armR: on('pt:lumbar', [-3, 12, -11], {
        dir: [0.7, -0.13, 0.7],
        palm: [0.04, -1, -0.02],
        pole: [0.2, 0.69, 0.69],
      }),
      hands: ['flat', 'flat'],
    }),
    props: [proneTable],
    arrows: [{ of: 'lumbar', off: [18, -10, -3], dir: [0, 0, 1], length: 26, both: true, fixed: true }],
    targets: ['lowBack'],
  },
  'mt-stm-ham': {
    sided: true,
    view: { az: -62, el: 22 },
    person: 'ines',
    posture: 'prone',
    support: 58,
    cutBelow: 46,
    start: { ...proneOn(58), kneeL: 14, kneeR: 14, ankL: -40, ankR: -40 },
    clinician: standOver({
      at: [44, 0, -18],
      yaw: -90,
      lean: 40,
      armL: on('pt:thighR', [0, 7, -9.5], {
        dir: [-0.82, -0.21, 0.54],
        palm: [-0.05, -1, -0.06],
        pole: [-0.16, 0.71, 0.69],
      }),
      armR: on('pt:thighR', [0, -8, -9], {
        dir: [-0.74, -0.25, -0.62],
        palm: [-0.04, -1, 0.04],
        pole: [-0.13, 0.75, -0.65],
      }),
      hands: ['flat', 'flat'],
      person: 'clinicianB',
    }),
    props: [proneTable, { kind: 'pillow', under: 'ankR', size: [26, 7, 12], off: [9, 0, 0] }],
    arrows: [{ of: 'thighR', off: [-12, 14, 0], dir: [0, 0, -1], length: 34, both: true }],
    targets: ['hamstringR'],
  },
  'mt-iastm': {
    extends: 'mt-stm-ham',
    person: 'nia',
    clinician: standOver({
      at: [44, 0, -18],
      yaw: -90,
      lean: 40,
      armL: on('pt:thighR', [0, 9, -14.5], {
        dir: [-0.93, -0.35, 0.02],
        palm: [-0.05, -0.47, -0.88],
        pole: [0.45, 0.32, 0.83],
        fist: true,
      }),
      armR: on('pt:thighR', [0, -13, -14.5], {
        dir: [-0.42, -0.61, 0.67],
        palm: [-0.06, -0.47, 0.88],
        pole: [0.28, 0.49, -0.83],
        fist: true,
      }),
      hands: ['grip', 'grip'],
    }),
    props: [
      proneTable,
      { kind: 'pillow', under: 'ankR', size: [26, 7, 12], off: [9, 0, 0] },
      { kind: 'block', spot: { of: 'thighR', off: [0, -2, -12.5] }, size: [0.8, 3.4, 11] },
    ],
    inset: {
      of: 'thighR',
      off: [0, -2, -11],
      radius: 20,
      view: { az: -70, el: 34 },
      arrows: [{ of: 'thighR', off: [-9, 8, 1], dir: [0, 0, -1], length: 20, both: true }],
      corner: 'tr',
      size: 0.9,
      outside: true,
    },
  },
  'mt-lum-pa': {
    sided: false,
    view: { az: 62, el: 16 },
    person: 'omar',
    posture: 'prone',
    support: 52,
    cutBelow: 40,
    start: proneOn(52),
    clinician: {
      person: 'clinicianB',
      posture: 'stand',
      at: [-52, 0, 8],
      yaw: 90,
      start: {
        root: [24, 0, 0],
        spine: [4, 0, 0],
        neck: [6, 0, 0],
        hipL: [52, 6, 0],
        kneeL: 30,
        hipR: [8, 8, 0],
        kneeR: 12,
        handL: 'flat',
        handR: 'cup',
        pins: {
          ...feetFlat,
          armL: on('pt:lumbar', [0, 1, -10.6], {
            dir: [0.86, -0.06, 0.5],
            palm: [0, -1, 0],
            pole: [-0.6, 0.2, -1],
          }),
          armR: on('pt:lumbar', [-0.5, 0.5, -14], {
            dir: [0.92, -0.16, -0.4],
            palm: [-0.1, -1, 0],
            pole: [-0.6, 0.2, 1],
          }),
        },
      },
    },
    props: [proneTable],
    arrows: [{ of: 'lumbar', off: [3, 4, -38], dir: [0, -1, 0], length: 22, both: true }],
    targets: ['lowBack'],
  },
  'mt-lum-rot': {
    sided: true,
    view: { az: -128, el: 26 },
    person: 'ines',
    posture: 'sideL',
    support: 58,
    cutBelow: 46,
    start: {
      ...sideLying,
      spine: [0, 0, -24],
      hipL: [16, 0, 0],
      kneeL: 24,
      hipR: [70, -6, 0],
      kneeR: 84,
      pins: {
        armL: at([44, 60.8, 40], { dir: [0.6, 0, 0.8], palm: [0, -1, 0], pole: [0, 0.6, 1] }),
        armR: at([30, 60.5, 22], { dir: [0.72, -0.09, 0.68], palm: [-0.01, -1, 0], pole: [0.1, 0.99, 0.13] }),
      },
    },
    clinician: standOver({
      at: [8, 0, 50],
      yaw: 180,
      lean: 32,
      armR: on('pt:shR', [-7.5, -9, 2], {
        dir: [-0.05, -0.5, -0.85],
        palm: [0, -0.85, -0.5],
        pole: [1, 0.3, 0.5],
      }),
      armL: on('pt:hipR', [-8, -2, -5], {
        dir: [0.14, -0.51, -0.85],
        palm: ontoButtock,
        pole: [-0.79, 0.53, 0.31],
      }),
      hands: ['flat', 'flat'],
    }),
    props: [{ kind: 'table', area: { x0: -72, x1: 80, z0: -14, z1: 24 } }, headPillow],
    arrows: [{ of: 'pelvis', off: [0, 0, 0], ring: 25, axis: [1, 0, 0], both: true }],
    targets: ['lowBack'],
  },
  'mt-lum-thrust': {
    extends: 'mt-lum-rot',
    person: 'tomas',
    start: {
      root: [0, 20, 0],
      spine: [6, 0, -56],
      neck: [4, 0, -30],
      hipL: [6, 0, 0],
      kneeL: 10,
      hipR: [70, -14, 0],
      kneeR: 100,
      pins: {
        legR: on('kneeL', [-10, 4, 8], { pole: [0.4, -0.2, 1] }),
        armL: at([44, 60.8, 40], { dir: [0.59, 0.02, 0.81], palm: [0, -1, 0], pole: [0.05, 0.53, 0.85] }),
        armR: on('lumbar', [8, -2, 12], {
          dir: [-0.2, -0.9, 0.3],
          palm: [0, -0.2, -1],
          pole: [-0.3, 0.6, 0.6],
        }),
      },
    },
    clinician: standOver({
      at: [6, 0, 52],
      yaw: 180,
      lean: 48,
      armR: on('pt:shR', [-6, -15, 3], {
        dir: [0, -0.25, -0.95],
        palm: [0, -0.95, 0.1],
        pole: [1, 0.3, 0.5],
      }),
      armL: on('pt:hipR', [-7, 2, -9], {
        dir: [0.31, -0.58, -0.75],
        palm: [0.02, -0.38, 0.92],
        pole: [-0.82, 0.54, 0.18],
      }),
      hands: ['flat', 'flat'],
    }),
    arrows: [{ of: 'hipR', off: [-2, -16, -16], dir: [0, 0, 1], length: 22, quick: true }],
  },
  'mt-si-thrust': {
    sided: true,
    view: { az: -40, el: 36 },
    person: 'nia',
    posture: 'supine',
    support: 56,
    cutBelow: 44,
    start: {
      spine: [12, -22, 48],
      neck: [8, 0, -10],
      hipL: [-3, -14, 8],
      hipR: [-3, 20, 8],
      handL: 'flat',
      handR: 'flat',
      pins: handsOnChest,
    },
    clinician: standOver({
      at: [48, 0, -10],
      yaw: -90,
      lean: 38,
      armL: on('pt:pelvis', [-11, 8, 9], { dir: [-0.9, -0.1, 0.3], palm: [0, -1, 0], pole: [0.5, 0.3, 1] }),
      armR: on('pt:shR', [-4, -4, 2], {
        dir: [-0.83, -0.46, -0.33],
        palm: [0.48, -0.88, -0.01],
        pole: [0.44, 0.27, -0.86],
      }),
      hands: ['flat', 'flat'],
    }),
    props: [{ kind: 'table', area: { x0: -24, x1: 18, z0: -82, z1: 84 } }, smallPillow],
    arrows: [{ of: 'pelvis', off: [-14, -9, 42], dir: [0, -1, 0], quick: true }],
    targets: [{ at: 'hipR', off: [-2, 5, 8], r: [6, 7, 7] }],
  },
  'mt-lum-traction': {
    sided: false,
    view: { az: -70, el: 14 },
    person: 'omar',
    posture: 'supine',
    support: 56,
    cutBelow: 44,
    start: {
      hipL: [66, 5, 0],
      kneeL: 80,
      hipR: [66, 5, 0],
      kneeR: 80,
      ankL: -8,
      ankR: -8,
      handL: 'flat',
      handR: 'flat',
      pins: handsOnChest,
    },
    clinician: standOver({
      at: [0, 0, 84],
      yaw: 180,
      lean: 4,
      armL: on('pt:shinR', [-1, 4, -7], {
        dir: [0.1, -0.31, -0.95],
        palm: [0.05, 0.3, -0.95],
        pole: [-0.38, -0.85, 0.36],
      }),
      armR: on('pt:shinL', [1, 4, -7], {
        dir: [-0.09, -0.32, -0.94],
        palm: [-0.04, 0.27, -0.96],
        pole: [0.37, -0.87, 0.32],
      }),
      hands: ['cup', 'cup'],
    }),
    props: [{ kind: 'table', area: { x0: -18, x1: 18, z0: -86, z1: 40 } }, smallPillow],
    arrows: [{ of: 'kneeR', off: [-2, 10, 12], dir: [0, 0.05, 1], length: 38, both: true }],
    targets: [{ at: 'lumbar', off: [0, 0, -5], r: [20, 13, 11] }],
  },
} satisfies FigureBlock
