import type { FigureBlock } from '../item'
import { feetFlat, floor, free, handsOnBelly, hold, on, palmsDown, topHandDown } from './pins'

/** The outer part of the buttock, as it is seen from the side. */
const buttockR = { at: 'pelvis', off: [-10, -3, -6], r: [9, 11, 10] } as const
/** The side of the hip, as it is seen lying on the other side. */
const sideHipR = { at: 'pelvis', off: [-13, -1, -3], r: [8, 11, 11] } as const

const sideLying = { shL: [146, 0, 0], elL: 128, handR: 'flat' } as const

/** A4: strengthening on the floor. */
export const strengthLying = {
  bridge: {
    sided: false,
    view: { az: -73, el: 8 },
    posture: 'hook',
    anchor: 'neck',
    start: { neck: [-3, 0, 0], handL: 'flat', handR: 'flat', pins: { ...feetFlat, ...palmsDown } },
    end: {
      root: [-33, 0, 0],
      spine: [4, 0, 0],
      neck: [52, 0, 0],
      hipL: [-4, 3, 0],
      hipR: [-4, 3, 0],
      rest: ['upper'],
    },
    props: [{ kind: 'mat' }],
    arrows: [{ of: 'pelvis', off: [0, 0, 14], dir: [0, 1, 0], length: 24 }],
    targets: [buttockR],
  },
  'bridge-hold': { extends: 'bridge', person: 'kofi', holds: [{ of: 'pelvis', off: [0, -34, 26] }] },
  'bridge-band': {
    extends: 'bridge',
    person: 'ines',
    view: { az: -58, el: 14 },
    start: { hipL: [50, 8, 0], hipR: [50, 8, 0] },
    addProps: [{ kind: 'loop', around: 'thigh', pos: 0.84, radius: 8 }],
  },
  'bridge-offset': {
    extends: 'bridge',
    sided: true,
    person: 'nia',
    start: { hipL: [38, 3, 0], kneeL: 62, hipR: [54, 3, 0], kneeR: 108 },
  },
  'bridge-sl': {
    extends: 'bridge',
    sided: true,
    person: 'tomas',
    start: { hipL: [52, 3, 0], kneeL: 20, pins: { legL: free } },
    end: { hipL: [6, 3, 0], kneeL: 4 },
  },
  'glute-set': {
    sided: false,
    view: { az: -62, el: 10 },
    person: 'omar',
    posture: 'hook',
    start: {
      hipL: [50, 12, 0],
      hipR: [50, 12, 0],
      handL: 'flat',
      handR: 'flat',
      pins: { ...feetFlat, ...handsOnBelly },
    },
    props: [{ kind: 'mat' }, { kind: 'pillow', under: 'head', size: [17, 4, 13] }],
    targets: [buttockR, { ...buttockR, off: [10, -3, -6] }],
    holds: [{ of: 'pelvis', off: [0, 4, 36] }],
  },
  clam: {
    sided: true,
    view: { az: 22, el: 30 },
    person: 'ruth',
    posture: 'sideL',
    start: {
      hipL: [48, 6, 0],
      hipR: [48, -10, 0],
      kneeL: 88,
      kneeR: 88,
      ...sideLying,
      pins: { legR: on('ankL', [-6.6, 0, 0]), armR: topHandDown },
    },
    end: { pins: { legR: hold({ pole: [0, 1, 1.5] }), armR: hold({ pole: [0.3, 1, 0.2] }) } },
    props: [{ kind: 'mat' }, { kind: 'pillow', under: 'head' }],
    arrows: [{ of: 'kneeR', off: [-14, 0, 0], dir: [0, 1, 0], length: 24 }],
    targets: [sideHipR],
  },
  'clam-band': {
    extends: 'clam',
    person: 'nia',
    addProps: [{ kind: 'loop', around: 'thigh', pos: 0.7, radius: 7 }],
  },
  'sl-abd': {
    sided: true,
    view: { az: 16, el: 30 },
    person: 'kofi',
    posture: 'sideL',
    start: {
      hipL: [48, 7, 0],
      kneeL: 84,
      hipR: [-4, -6, 0],
      kneeR: 2,
      ...sideLying,
      pins: { armR: topHandDown },
    },
    end: { hipR: [-4, 24, 0], pins: { armR: hold({ pole: [0.3, 1, 0.2] }) } },
    props: [{ kind: 'mat' }, { kind: 'pillow', under: 'head' }],
    arrows: [{ of: 'ankR', off: [-6, 0, 0] }],
    targets: ['outerHipR'],
  },
  'slr-flex': {
    sided: true,
    view: 'right',
    person: 'ines',
    posture: 'supine',
    start: {
      hipL: [50, 3, 0],
      kneeL: 98,
      ankL: 0,
      neck: [-3, 0, 0],
      handL: 'flat',
      handR: 'flat',
      pins: { legL: floor(), ...palmsDown },
    },
    end: { hipR: [31, 3, 4], kneeR: 0 },
    props: [{ kind: 'mat' }],
    arrows: [{ of: 'ankR', off: [0, 0, 10] }],
    targets: ['quadR'],
  },
} satisfies FigureBlock
