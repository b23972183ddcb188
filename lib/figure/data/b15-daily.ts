import type { FigureBlock } from '../item'
import type { Prop } from '../prop/prop'
import { at, feetFlat, floor, handsOnThighs, on } from './pins'

const walkerFrame: Prop[] = [
  ...[-1, 1].flatMap((side) => [
    {
      kind: 'dowel' as const,
      from: { at: [side * 26, 2, 24] as const },
      to: { at: [side * 26, 84, 26] as const },
      extend: 0,
      radius: 1.5,
    },
    {
      kind: 'dowel' as const,
      from: { at: [side * 26, 2, 60] as const },
      to: { at: [side * 26, 84, 54] as const },
      extend: 0,
      radius: 1.5,
    },
    {
      kind: 'dowel' as const,
      from: { at: [side * 26, 84, 24] as const },
      to: { at: [side * 26, 84, 56] as const },
      extend: 1,
      radius: 1.8,
    },
  ]),
  {
    kind: 'dowel' as const,
    from: { at: [-26, 70, 57] as const },
    to: { at: [26, 70, 57] as const },
    extend: 0,
    radius: 1.5,
  },
  {
    kind: 'dowel' as const,
    from: { at: [-26, 36, 59] as const },
    to: { at: [26, 36, 59] as const },
    extend: 0,
    radius: 1.5,
  },
]
/** The tread under one foot, its bar to the wheel, and the lever the hand holds. */
const ellipticalSide = (side: 'L' | 'R', x: number): Prop[] => [
  { kind: 'block', spot: { of: `foot${side}`, off: [0, -5.5, 0] }, size: [7, 1.6, 17] },
  {
    kind: 'dowel',
    from: { of: `foot${side}`, off: [0, -7, 6] },
    to: { at: [x / 2, 30, 72] },
    extend: 0,
    radius: 1.8,
  },
  { kind: 'dowel', from: { at: [x, 34, 62] }, to: { of: `grip${side}` }, extend: 7, radius: 1.8 },
]
const onTable = (x: number, z: number) =>
  at([x, 73.6, z], { dir: [0, 0, 1], palm: [0, -1, 0], pole: [Math.sign(x) * 0.6, -1, -0.4] })
const gripCloseUp = {
  of: 'gripR',
  off: [0, 0, 0],
  radius: 13,
  view: { az: -30, el: 40 },
  corner: 'tr',
  size: 1,
  outside: true,
} as const
const desk: Prop = { kind: 'bench', at: [0, 0, 62], height: 71, size: [90, 56] }

/** B11 and B15: wrist and hand, and getting about after an operation. */
export const daily = {
  'po-walk-aid': {
    sided: false,
    view: { az: -58, el: 10 },
    person: 'ruth',
    posture: 'stand',
    start: {
      root: [8, 0, 0],
      hipL: [22, 3, 4],
      kneeL: 14,
      hipR: [-2, 3, 4],
      kneeR: 6,
      handL: 'grip',
      handR: 'grip',
      pins: {
        legR: floor(),
        armL: at([26, 86, 36], { dir: [0, -0.3, 1], palm: [0, -1, 0], pole: [0.6, 0, -1] }),
        armR: at([-26, 86, 36], { dir: [0, -0.3, 1], palm: [0, -1, 0], pole: [-0.6, 0, -1] }),
      },
    },
    props: walkerFrame,
    arrows: [{ of: 'head', off: [0, 4, 24], dir: [0, 0, 1], length: 26 }],
  },
  'po-transfer-chair': {
    extends: 'sit-stand-raised',
    sided: true,
    person: 'omar',
    start: {
      hipR: [70, 5, 4],
      kneeR: 36,
      ankR: -6,
      pins: {
        legR: at([-9, 7.2, 62], { dir: [0, 0, 1] }),
        armL: at([23, 55, 4], { dir: [0.2, -0.2, 1], palm: [0, -1, 0], pole: [0.8, 0.2, -1] }),
        armR: at([-23, 55, 4], { dir: [-0.2, -0.2, 1], palm: [0, -1, 0], pole: [-0.8, 0.2, -1] }),
      },
    },
    end: {
      pins: { armL: { free: true }, armR: { free: true }, legR: at([-9, 7.2, 44], { dir: [0, 0, 1] }) },
    },
    targets: ['hipJointR'],
  },
  'po-stairs': {
    extends: 'stairs-lead',
    person: 'ruth',
    start: {
      handL: 'grip',
      pins: {
        armL: at([32, 83, 8], { dir: [0, -0.7, 0.7], palm: [-1, 0, 0], pole: [0.5, 0, -1], fist: true }),
      },
    },
    end: {
      handR: 'grip',
      pins: {
        armR: at([27, 98, 22], { dir: [0, -0.7, -0.7], palm: [-1, 0, 0], pole: [0.5, 0, 1], fist: true }),
      },
    },
    addProps: [
      { kind: 'cane', hand: 'L', show: 'start' },
      { kind: 'cane', hand: 'R', show: 'end' },
    ],
    targets: [{ at: 'kneeR', off: [0, 0, 0], r: [9, 14, 9] }],
  },
  'po-passive-er': { extends: 'wand-er', person: 'omar', end: { shR: [4, 24, 24] } },
  'po-elbow-hand': {
    sided: true,
    view: { az: -42, el: 9 },
    person: 'kofi',
    posture: 'sit',
    start: {
      shR: [12, 16, 0],
      elR: 24,
      foR: 80,
      wrR: -10,
      handR: 'flat',
      pins: { ...feetFlat, armL: handsOnThighs.armL },
    },
    end: { elR: 118, wrR: -40, handR: 'grip' },
    props: [{ kind: 'chair' }],
    arrows: [{ of: 'handR', off: [0, -4, 0], both: true }],
    targets: [{ at: 'elR', off: [0, 0, 0], r: [5, 6, 5] }],
    inset: {
      of: 'handR',
      off: [0, 2, 0],
      radius: 16,
      view: { az: -42, el: 9 },
      corner: 'tr',
      size: 0.5,
      outside: true,
    },
  },
  'wrist-ext-stretch': {
    sided: true,
    view: { az: -52, el: 20 },
    person: 'nia',
    posture: 'sit',
    cutBelow: 38,
    start: {
      handR: 'flat',
      handL: 'flat',
      pins: {
        ...feetFlat,
        armL: handsOnThighs.armL,
        armR: on('chest', [-8, 13, 63], { dir: [0, 0, 1], palm: [0, 1, 0], pole: [0.3, -1, 0] }),
      },
    },
    end: {
      pins: {
        armR: on('chest', [4, 13, 49], { dir: [0, -1, 0.15], palm: [0, 0.15, 1], pole: [0.3, -1, 0] }),
        armL: on('chest', [10, 8.5, 53.3], { dir: [-1, 0.1, 0], palm: [0, 0.1, -1], pole: [1, -0.8, 0.2] }),
      },
    },
    props: [{ kind: 'chair' }],
    arrows: [{ of: 'handR', off: [0, -10, 0] }],
    targets: [{ at: 'farmR', off: [0, 3, 3], r: [5, 11, 5] }],
    inset: {
      of: 'handR',
      off: [0, 4, 0],
      radius: 17,
      view: { az: -24, el: 24 },
      corner: 'tr',
      size: 0.8,
      outside: true,
    },
    holds: [{ of: 'handR' }],
  },
  'wrist-flex-stretch': {
    extends: 'wrist-ext-stretch',
    person: 'tomas',
    start: {
      pins: {
        armR: on('chest', [-8, 13, 63], { dir: [0, 0, 1], palm: [0, -1, 0], pole: [-0.7, -1, 0] }),
      },
    },
    end: {
      pins: {
        armR: on('chest', [4, 13, 47.5], { dir: [0, -1, 0.4], palm: [0, -0.4, -1], pole: [-0.7, -1, 0] }),
        armL: on('chest', [10, 8.5, 53.3], { dir: [-1, 0.1, 0], palm: [0, 0.1, -1], pole: [1, -0.8, 0.2] }),
      },
    },
    holds: [{ of: 'handR' }],
  },
  'wrist-ext-ecc': {
    sided: true,
    view: { az: -62, el: 12 },
    person: 'ines',
    posture: 'sit',
    cutBelow: 44,
    start: {
      handR: 'grip',
      pins: {
        ...feetFlat,
        armL: handsOnThighs.armL,
        armR: at([-13, 79, 49], { dir: [0, 0.6, 0.8], palm: [0, -0.8, 0.6], pole: [-1, -0.3, -0.4] }),
      },
    },
    end: {
      pins: {
        armR: at([-13, 67, 47], { dir: [0, -0.8, 0.6], palm: [0, -0.6, -0.8], pole: [-1, -0.3, -0.4] }),
      },
    },
    props: [
      { kind: 'chair' },
      { kind: 'bench', at: [0, 0, 27], height: 69, size: [90, 22] },
      { kind: 'dumbbell', hand: 'R' },
    ],
    inset: {
      of: 'gripR',
      off: [0, 0, 0],
      radius: 17,
      view: { az: -80, el: 10 },
      corner: 'tr',
      size: 1,
      outside: true,
    },
    arrows: [{ of: 'gripR', off: [0, -4, 8], length: 16 }],
    targets: [{ at: 'farmR', off: [0, 2, 0], r: [5, 12, 5] }],
  },
  'grip-ball': {
    sided: true,
    view: { az: -48, el: 14 },
    person: 'omar',
    posture: 'sit',
    cutBelow: 52,
    start: {
      handR: 'wrap',
      pins: {
        ...feetFlat,
        armL: onTable(14, 46),
        armR: at([-15, 78, 46], { dir: [0.2, 0, 1], palm: [0.3, 0.95, 0], pole: [-0.6, -1, -0.4] }),
      },
    },
    props: [{ kind: 'chair' }, desk, { kind: 'ball', spot: { of: 'gripR' }, radius: 3.4 }],
    arrows: [],
    targets: [{ at: 'farmR', off: [0, 2, 0], r: [5, 11, 5] }],
    inset: { ...gripCloseUp, arrows: [{ of: 'gripR', off: [0, -10, 0], seenAs: [-1, 0.1], length: 7 }] },
  },
  'wrist-ext-iso': {
    extends: 'grip-ball',
    person: 'kofi',
    inset: {
      ...gripCloseUp,
      arrows: [{ of: 'gripR', off: [0, -7, 8], dir: [0, 1, 0], length: 7, push: true }],
    },
    start: {
      handR: 'grip',
      pins: {
        armR: at([-9, 76, 46], { dir: [0.3, 0, 1], palm: [0, -1, 0], pole: [-0.6, -1, -0.4] }),
        armL: on('gripR', [0, 2, 3], { dir: [-1, 0, 0.2], palm: [0, -1, 0], pole: [1, -0.4, -0.2] }),
      },
    },
    props: [{ kind: 'chair' }, desk],
    arrows: [{ of: 'gripR', off: [0, -6, 22], dir: [0, 1, 0], length: 16, push: true }],
    holds: [{ of: 'head', off: [26, 6, 0] }],
  },
  'pron-sup': {
    extends: 'grip-ball',
    person: 'tomas',
    inset: { ...gripCloseUp, radius: 24 },
    start: {
      handR: 'grip',
      pins: { armR: at([-14, 78, 44], { dir: [0, 0, 1], palm: [1, 0, 0], pole: [-0.6, -1, -0.4] }) },
    },
    props: [
      { kind: 'chair' },
      desk,
      {
        kind: 'dowel',
        from: { of: 'gripR', off: [0, 0, -3] },
        to: { of: 'gripR', off: [0, 0, 16] },
        extend: 3,
        radius: 1.4,
      },
      {
        kind: 'dowel',
        from: { of: 'gripR', off: [-5, 0, 17] },
        to: { of: 'gripR', off: [5, 0, 17] },
        extend: 0,
        radius: 2.6,
      },
    ],
    arrows: [{ of: 'farmR', off: [0, -6, 0], ring: 15, axis: [0, 0, 1], both: true }],
  },
  'tendon-glide': {
    extends: 'grip-ball',
    person: 'ines',
    start: {
      handR: 'flat',
      pins: { armR: at([-15, 84, 44], { dir: [0, 1, 0.2], palm: [1, 0, 0.3], pole: [-0.6, -1, -0.4] }) },
    },
    end: {
      handR: 'grip',
      pins: { armR: at([-15, 84, 44], { dir: [0, 1, 0.2], palm: [1, 0, 0.3], pole: [-0.6, -1, -0.4] }) },
    },
    props: [{ kind: 'chair' }, desk],
    arrows: [{ of: 'handR', off: [0, -14, 0], dir: [0.6, -0.6, 0], length: 14 }],
    inset: {
      of: 'handR',
      off: [0, -2, 0],
      radius: 14,
      view: { az: 64, el: 10 },
      corner: 'tr',
      size: 1,
      show: 'both',
      outside: true,
    },
  },
  'twist-bar': {
    sided: true,
    view: { az: -22, el: 10 },
    person: 'nia',
    posture: 'stand',
    cutBelow: 60,
    start: {
      handL: 'grip',
      handR: 'grip',
      pins: {
        ...feetFlat,
        armL: on('chest', [13, 0, 40], {
          dir: [-0.2, -0.3, 1],
          palm: [0, -1, 0],
          pole: [1, -0.7, -0.3],
          fist: true,
        }),
        armR: on('chest', [-13, 0, 40], {
          dir: [0.2, -0.3, 1],
          palm: [0, -1, 0],
          pole: [-1, -0.7, -0.3],
          fist: true,
        }),
      },
    },
    props: [{ kind: 'dowel', from: { of: 'gripL' }, to: { of: 'gripR' }, extend: 8, radius: 2 }],
    arrows: [
      { of: 'gripR', off: [0, 0, 0], ring: -13, axis: [1, 0, 0] },
      { of: 'gripL', off: [0, 0, 0], ring: 13, axis: [1, 0, 0] },
    ],
    targets: [{ at: 'farmR', off: [0, 2, 0], r: [5, 11, 5] }],
  },
  'prone-y': {
    sided: false,
    view: { az: -62, el: 16 },
    person: 'tomas',
    posture: 'prone',
    support: 66,
    start: { neck: [0, 0, 0], shL: [92, 8, 0], shR: [92, 8, 0], elL: 4, elR: 4, ankL: -40, ankR: -40 },
    end: { shL: [176, 30, 0], shR: [176, 30, 0] },
    props: [{ kind: 'bench', at: [0, 0, -26], height: 66, size: [36, 124] }],
    arrows: [{ of: 'handR', off: [0, -4, 0] }],
    targets: ['midBack'],
  },
  pulley: {
    sided: true,
    view: { az: -14, el: 8 },
    person: 'ruth',
    posture: 'sit',
    start: {
      handL: 'grip',
      handR: 'grip',
      pins: {
        ...feetFlat,
        armL: on('chest', [24, 50, 16], {
          dir: [0, 1, 0.1],
          palm: [-1, 0, 0],
          pole: [1, -0.2, 0.6],
          fist: true,
        }),
        armR: on('chest', [-20, -4, 24], {
          dir: [0, 0.9, 0.4],
          palm: [1, 0, 0],
          pole: [-1, -1, 0],
          fist: true,
        }),
      },
    },
    end: {
      pins: {
        armL: on('chest', [20, -4, 24], {
          dir: [0, 0.9, 0.4],
          palm: [-1, 0, 0],
          pole: [1, -1, 0],
          fist: true,
        }),
        armR: on('chest', [-24, 50, 16], {
          dir: [0, 1, 0.1],
          palm: [1, 0, 0],
          pole: [-1, -0.2, 0.6],
          fist: true,
        }),
      },
    },
    props: [
      { kind: 'chair' },
      {
        kind: 'tube',
        width: 0.6,
        through: [{ of: 'gripL' }, { at: [8, 190, 22] }, { at: [-8, 190, 22] }, { of: 'gripR' }],
      },
      { kind: 'dowel', from: { at: [-14, 191, 22] }, to: { at: [14, 191, 22] }, extend: 2, radius: 2.6 },
    ],
    arrows: [{ of: 'gripR', off: [-8, 0, 0] }],
    targets: ['shoulderR'],
  },
  elliptical: {
    sided: false,
    view: { az: -76, el: 9 },
    person: 'kofi',
    posture: 'stand',
    start: {
      root: [6, 0, 0],
      height: 112,
      handL: 'grip',
      handR: 'grip',
      pins: {
        legL: at([10, 38, 26], { dir: [0, 0, 1], pole: [0.1, 0, 1] }),
        legR: at([-10, 27, -18], { dir: [0, 0, 1], pole: [-0.1, 0, 1] }),
        armL: at([22, 132, 20], { dir: [0, 0.4, 0.9], palm: [-1, 0, 0], pole: [1, -0.6, -0.4] }),
        armR: at([-22, 136, 44], { dir: [0, 0.4, 0.9], palm: [1, 0, 0], pole: [-1, -0.6, -0.4] }),
      },
    },
    end: {
      pins: {
        legL: at([10, 27, -18], { dir: [0, 0, 1], pole: [0.1, 0, 1] }),
        legR: at([-10, 38, 26], { dir: [0, 0, 1], pole: [-0.1, 0, 1] }),
        armL: at([22, 136, 44], { dir: [0, 0.4, 0.9], palm: [-1, 0, 0], pole: [1, -0.6, -0.4] }),
        armR: at([-22, 132, 20], { dir: [0, 0.4, 0.9], palm: [1, 0, 0], pole: [-1, -0.6, -0.4] }),
      },
    },
    props: [
      ...ellipticalSide('L', 22),
      ...ellipticalSide('R', -22),
      { kind: 'dowel', from: { at: [0, 4, -50] }, to: { at: [0, 4, 84] }, extend: 2, radius: 3.4 },
      { kind: 'dowel', from: { at: [-18, 3, -50] }, to: { at: [18, 3, -50] }, extend: 2, radius: 2.4 },
      { kind: 'dowel', from: { at: [-18, 3, 84] }, to: { at: [18, 3, 84] }, extend: 2, radius: 2.4 },
      { kind: 'roller', spot: { at: [0, 32, 76] }, axis: [1, 0, 0], radius: 22, length: 8 },
      { kind: 'dowel', from: { at: [-22, 34, 62] }, to: { at: [22, 34, 62] }, extend: 2, radius: 2.2 },
    ],
    arrows: [
      { of: 'footR', off: [0, 6, 0], dir: [0, 0.2, 1], length: 26 },
      { of: 'footL', off: [0, -4, -10], dir: [0, -0.2, -1], length: 22 },
    ],
  },
  'arm-bike': {
    sided: false,
    view: { az: -66, el: 12 },
    person: 'omar',
    posture: 'sit',
    start: {
      handL: 'grip',
      handR: 'grip',
      pins: {
        ...feetFlat,
        armL: at([17, 114, 40], { dir: [-0.3, 0, 1], palm: [0, -1, 0], pole: [1, -0.8, 0], fist: true }),
        armR: at([-17, 88, 40], { dir: [0.3, 0, 1], palm: [0, -1, 0], pole: [-1, -0.8, 0], fist: true }),
      },
    },
    props: [
      { kind: 'chair' },
      { kind: 'bench', at: [0, 0, 70], height: 74, size: [70, 40] },
      { kind: 'roller', spot: { at: [0, 101, 52] }, axis: [1, 0, 0], radius: 11, length: 8 },
      { kind: 'block', spot: { at: [0, 84, 66] }, size: [8, 10, 12] },
      { kind: 'dowel', from: { at: [7, 101, 52] }, to: { at: [7, 114, 40] }, extend: 1, radius: 1.6 },
      { kind: 'dowel', from: { at: [-7, 101, 52] }, to: { at: [-7, 88, 40] }, extend: 1, radius: 1.6 },
      { kind: 'dowel', from: { at: [7, 114, 40] }, to: { at: [20, 114, 40] }, extend: 1, radius: 1.6 },
      { kind: 'dowel', from: { at: [-7, 88, 40] }, to: { at: [-20, 88, 40] }, extend: 1, radius: 1.6 },
    ],
    arrows: [{ of: 'pelvis', off: [-20, 47, 52], ring: 24, axis: [1, 0, 0] }],
  },
  'mt-gh-mob': {
    sided: true,
    view: { az: 34, el: 20 },
    person: 'tomas',
    posture: 'supine',
    support: 62,
    cutBelow: 50,
    start: { shR: [10, 62, 20], elR: 30, handL: 'flat' },
    clinician: {
      posture: 'stand',
      at: [-72, 0, -26],
      yaw: 96,
      start: {
        root: [18, 0, 0],
        spine: [10, 0, 0],
        neck: [12, 0, 0],
        hipL: [32, 6, 0],
        kneeL: 16,
        hipR: [14, 8, 0],
        kneeR: 10,
        handL: 'cup',
        handR: 'cup',
        pins: {
          legL: floor(),
          legR: floor(),
          armL: on('pt:shR', [-7, -1, 6], { dir: [0.9, -0.2, 0.2], palm: [0, -1, 0], pole: [-0.5, 0.2, -1] }),
          armR: on('pt:elR', [-4, 0, 0], { dir: [0.9, 0.2, 0], palm: [0.2, 1, 0], pole: [-0.5, -0.5, 1] }),
        },
      },
    },
    props: [
      { kind: 'table', area: { x0: -20, x1: 20, z0: -86, z1: 84 } },
      { kind: 'pillow', under: 'head', size: [20, 4, 14] },
    ],
    arrows: [{ of: 'shR', off: [-4, 6, 32], dir: [0, -1, 0], length: 20 }],
    targets: ['shoulderR'],
    inset: {
      of: 'shR',
      off: [-2, 0, 2],
      radius: 20,
      view: { az: 24, el: 34 },
      arrows: [{ of: 'shR', off: [1, 0, 19], dir: [0, -1, 0], length: 10 }],
      corner: 'tr',
      size: 0.8,
      outside: true,
    },
  },
} satisfies FigureBlock
