import type { FigureBlock } from '../item'
import { feetFlat, floor, on } from './pins'

/** Breathing and relaxation. */
export const breathing = {
  'breath-diaphragm': {
    sided: false,
    view: { az: -70, el: 12 },
    person: 'ruth',
    posture: 'hook',
    start: {
      handL: 'flat',
      handR: 'flat',
      pins: {
        ...feetFlat,
        armL: floor({ dir: [0.2, 0, 1], palm: [0, -1, 0] }),
        armR: on('lumbar', [-2, 2, 12], { dir: [0.8, 0, -0.2], palm: [0, -1, 0], pole: [-1, -0.2, 0.2] }),
      },
    },
    end: {
      pins: {
        armR: on('lumbar', [-2, 2, 13.6], { dir: [0.8, 0, -0.2], palm: [0, -1, 0], pole: [-1, -0.2, 0.2] }),
      },
    },
    props: [{ kind: 'mat' }, { kind: 'pillow', under: 'head', size: [17, 4, 13] }],
    arrows: [{ of: 'lumbar', off: [0, 1, 24], dir: [0, 1, 0], length: 24, both: true }],
  },
  'breath-paced': {
    sided: false,
    view: { az: -50, el: 10 },
    person: 'nia',
    posture: 'sit',
    start: {
      pins: {
        ...feetFlat,
        armL: on('chest', [3, 12, 13], { dir: [-0.8, 0, 0.2], palm: [0, 0, -1], pole: [1, -0.8, 0.2] }),
        armR: on('lumbar', [-2, 2, 12], { dir: [0.8, 0, 0.2], palm: [0, 0, -1], pole: [-1, -0.5, 0.2] }),
      },
    },
    props: [{ kind: 'chair' }],
    clocks: [{ of: 'head', off: [0, 6, 40] }],
    arrows: [{ of: 'lumbar', off: [0, 4, 24], dir: [0, 0, 1], length: 24, both: true }],
  },
  'relax-scan': {
    sided: false,
    view: { az: -66, el: 16 },
    person: 'ruth',
    posture: 'supine',
    start: {
      shL: [-3, 30, -40],
      shR: [-3, 30, -40],
      foL: 20,
      foR: 20,
      hipL: [6, 8, 16],
      hipR: [6, 8, 16],
      kneeL: 12,
      kneeR: 12,
    },
    props: [
      { kind: 'mat' },
      { kind: 'pillow', under: 'head', size: [17, 4, 13] },
      { kind: 'pillow', under: 'kneeR', size: [26, 3, 10], off: [8.8, 0, -2] },
      { kind: 'ball', spot: { of: 'head', off: [-8, 9, -1] }, radius: 4 },
      { kind: 'ball', spot: { of: 'head', off: [8, 9, -1] }, radius: 4 },
      { kind: 'hoop', spot: { of: 'head', off: [0, 11, 0] }, axis: [0, 1, 0], radius: 10.5, width: 1.2 },
    ],
  },
  'relax-pmr': {
    extends: 'relax-scan',
    person: 'kofi',
    apart: true,
    start: {
      handL: 'grip',
      handR: 'grip',
      shL: [4, 14, 0],
      shR: [4, 14, 0],
      elL: 60,
      elR: 60,
      hipL: [6, 4, 0],
      hipR: [6, 4, 0],
      kneeL: 4,
      kneeR: 4,
      ankL: 22,
      ankR: 22,
    },
    end: {
      handL: 'loose',
      handR: 'loose',
      shL: [-3, 30, -40],
      shR: [-3, 30, -40],
      elL: 12,
      elR: 12,
      hipL: [6, 8, 24],
      hipR: [6, 8, 24],
      kneeL: 12,
      kneeR: 12,
      ankL: -14,
      ankR: -14,
    },
    props: [
      { kind: 'mat' },
      { kind: 'pillow', under: 'head', size: [17, 4, 13] },
      { kind: 'pillow', under: 'kneeR', size: [26, 3, 10], off: [8.8, 0, -2] },
    ],
    arrows: [{ of: 'toeR', off: [0, 0, 0], dir: [0, 0.3, -1], length: 18, inStart: true }],
    holds: [{ of: 'chest', off: [0, 4, 40], inStart: true }],
  },
} satisfies FigureBlock
