import type { FigureBlock } from '../item'
import type { Prop } from '../prop/prop'
import { at, feetFlat, floor, handsOnThighs, on, palmsDown } from './pins'

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

/** Getting about after an operation. */
export const postOperative = {
  'po-sling': {
    sided: true,
    view: { az: -14, el: 8 },
    person: 'ruth',
    posture: 'stand',
    cutBelow: 66,
    start: {
      pins: {
        ...feetFlat,
        armR: on('lumbar', [6, 6, 13], { dir: [1, 0.15, 0], palm: [0, 0, -1], pole: [-1, -1, -0.2] }),
      },
    },
    props: [
      {
        kind: 'strap',
        width: 1.8,
        through: [
          { of: 'wrR', off: [0, 2, 3] },
          { of: 'chest', off: [7, 4, 16] },
          { of: 'chest', off: [8, 14, 15.5] },
          { of: 'chest', off: [9, 21, 12] },
          { of: 'chest', off: [9, 26, 4] },
          { of: 'neck', off: [7, 1, -2] },
          { of: 'neck', off: [0, 2, -8] },
          { of: 'neck', off: [-7, 1, -2] },
          { of: 'chest', off: [-9, 26, 4] },
          { of: 'chest', off: [-10, 21, 12] },
          { of: 'chest', off: [-13, 12, 15] },
          { of: 'elR', off: [0, 4, 4] },
        ],
      },
      { kind: 'cloth', on: 'farmR', off: [0, -1, 0], size: [6.4, 17, 6.8] },
    ],
  },
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
  'po-bed-edge': {
    sided: true,
    view: { az: -106, el: 18 },
    person: 'ruth',
    posture: 'longSit',
    support: 46,
    apart: true,
    start: {
      root: [-88, 0, 0],
      hipL: [0, 4, 4],
      hipR: [14, 4, 4],
      kneeR: 8,
      neck: [8, 0, 0],
      handL: 'flat',
      handR: 'flat',
      pins: palmsDown,
    },
    end: {
      root: [-2, -62, 0],
      shift: [-12, 4],
      spine: [4, 0, 0],
      hipR: [90, 4, 4],
      kneeR: 8,
      hipL: [86, 4, 0],
      kneeL: 74,
      pins: {
        armL: at([20, 48.5, 20], { dir: [0.3, 0, 1], palm: [0, -1, 0], pole: [0.4, 0.4, 1] }),
        armR: at([-2, 48.5, -34], { dir: [-0.3, 0, -1], palm: [0, -1, 0], pole: [-0.2, 0.4, -1] }),
      },
    },
    clinician: {
      person: 'kofi',
      posture: 'stand',
      at: [-52, 0, 88],
      yaw: 150,
      start: {
        root: [36, 0, 0],
        spine: [22, 0, 0],
        hipL: [50, 6, 0],
        kneeL: 33,
        hipR: [20, 8, 0],
        kneeR: 30,
        handL: 'cup',
        handR: 'cup',
        pins: {
          legL: floor(),
          legR: floor(),
          armL: on('pt:shinR', [-1, -9, -6], { dir: [0.9, 0, -0.4], palm: [0, 1, 0], pole: [0, -1, -0.3] }),
          armR: on('pt:shinR', [0, -15, -5], { dir: [0.7, 0, -0.7], palm: [0, 1, 0], pole: [-0.3, -1, 0] }),
        },
      },
      end: {
        root: [44, 10, 0],
        spine: [26, 0, 0],
        shift: [-30, -15],
        pins: {
          legL: floor(),
          legR: floor(),
          armL: on('pt:shinR', [0, -14, -5], { dir: [0.2, 0, -1], palm: [0, 1, 0], pole: [0.3, -1, 0] }),
          armR: on('pt:shinR', [0, 2, -6], { dir: [0.2, 0, -1], palm: [0, 1, 0], pole: [-0.3, -1, 0] }),
        },
      },
    },
    props: [
      { kind: 'bed', area: { x0: -14, x1: 60, z0: -80, z1: 84 } },
      { kind: 'pillow', under: 'head', size: [17, 4, 13] },
    ],
  },
} satisfies FigureBlock
