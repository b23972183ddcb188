import type { FigureBlock } from '../item'
import type { Prop } from '../prop/prop'
import { at, feetFlat, floor, handsOnThighs, on } from './pins'

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

/** Elbow, wrist and hand. */
export const elbowWristHand = {
  'biceps-curl': {
    sided: true,
    view: { az: -56, el: 8 },
    person: 'kofi',
    posture: 'stand',
    cutBelow: 50,
    start: { shR: [4, 8, 0], elR: 6, foR: 80, handR: 'grip', pins: feetFlat },
    end: { elR: 130 },
    props: [{ kind: 'dumbbell', hand: 'R' }],
    arrows: [{ of: 'handR', off: [0, -6, 0] }],
    targets: ['upperArmR'],
  },
  'triceps-band': {
    sided: true,
    view: { az: -66, el: 8 },
    person: 'ines',
    posture: 'stand',
    cutBelow: 50,
    start: { shR: [6, 8, 0], elR: 118, handR: 'grip', pins: feetFlat },
    end: { elR: 6 },
    props: [
      { kind: 'tube', through: [{ of: 'gripR' }, { at: [-18, 186, 47] }] },
      { kind: 'wall', at: [-8, 0, 50], width: 70, height: 187 },
    ],
    arrows: [{ of: 'handR', off: [0, -4, 0] }],
    targets: [{ at: 'uarmR', off: [0, 0, -3], r: [5, 11, 4] }],
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
  'mt-elbow-mwm': {
    sided: true,
    view: { az: -30, el: 24 },
    person: 'nia',
    posture: 'supine',
    support: 62,
    cutBelow: 50,
    start: { shR: [2, 24, 0], elR: 4, foR: -20, handR: 'loose', handL: 'flat' },
    end: { handR: 'grip' },
    clinician: {
      person: 'clinicianB',
      posture: 'stand',
      at: [-78, 0, -6],
      yaw: 92,
      start: {
        root: [20, 0, 0],
        spine: [12, 0, 0],
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
          armL: on('pt:uarmR', [-4, -4, 2], {
            dir: [0.9, -0.2, 0.2],
            palm: [0.4, -0.9, 0],
            pole: [-0.5, 0.2, -1],
          }),
          armR: on('pt:farmR', [3.4, 1, 2], {
            dir: [0.7, -0.6, 0.2],
            palm: [-0.9, -0.4, 0],
            pole: [-0.5, -0.2, 1],
          }),
        },
      },
    },
    props: [
      { kind: 'table', area: { x0: -42, x1: 20, z0: -86, z1: 84 } },
      { kind: 'pillow', under: 'head', size: [20, 4, 14] },
    ],
    arrows: [{ of: 'elR', off: [0, -12, 16], dir: [-1, 0, 0], length: 20 }],
    targets: [{ at: 'elR', off: [0, -2, 0], r: [6, 9, 6] }],
    inset: {
      of: 'farmR',
      off: [0, 4, 0],
      radius: 20,
      arrows: [
        { of: 'farmR', off: [-8, -2, 8], dir: [-1, 0, 0], length: 11, inStart: true },
        { of: 'farmR', off: [-8, -2, 8], dir: [-1, 0, 0], length: 11 },
      ],
      view: { az: -20, el: 50 },
      corner: 'tr',
      size: 0.9,
      outside: true,
    },
  },
} satisfies FigureBlock
