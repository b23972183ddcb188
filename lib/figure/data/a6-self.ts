import type { FigureBlock } from '../item'
import { floor, handsOnThighs, on } from './pins'

/** A6: manual therapy by oneself. */
export const selfTreatment = {
  'self-ball-glut': {
    sided: true,
    view: { az: -78, el: 8 },
    person: 'nia',
    posture: 'stand',
    start: {
      root: [-4, 0, 0],
      hipL: [18, 6, 4],
      hipR: [22, 4, 4],
      kneeL: 24,
      kneeR: 24,
      shL: [40, 20, 0],
      elL: 70,
      pins: {
        legL: floor(),
        legR: floor(),
        armR: on('thighR', [-5, 8, 7], { dir: [0.2, -0.9, 0.4], palm: [0.6, 0, -0.8], pole: [-1, 0, -0.5] }),
        armL: on('thighL', [4, 8, 8], { dir: [-0.2, -0.9, 0.4], palm: [-0.6, 0, -0.8], pole: [1, 0, -0.5] }),
      },
    },
    props: [
      { kind: 'wall', at: [0, 0, -20.5], yaw: 180, width: 110 },
      { kind: 'ball', spot: { of: 'pelvis', off: [-9, -2, -16] }, radius: 4.2 },
    ],
    arrows: [{ of: 'pelvis', off: [-12, 20, -14], dir: [0, 1, 0], length: 34, both: true, fixed: true }],
    targets: ['gluteR'],
  },
  'self-massage-hip': {
    sided: true,
    view: { az: -58, el: 12 },
    person: 'ruth',
    posture: 'sit',
    start: {
      handR: 'press',
      pins: {
        legL: floor(),
        legR: floor(),
        armL: handsOnThighs.armL,
        armR: on('hipR', [-9, 0, 5], { dir: [0.2, -0.6, 0.8], palm: [1, 0, -0.1], pole: [-1, 0.4, -0.8] }),
      },
    },
    props: [{ kind: 'chair', back: false }],
    arrows: [{ of: 'hipR', off: [-22, 6, -8], dir: [0, -0.2, 1], length: 34, both: true, fixed: true }],
    targets: ['outerHipR'],
  },
  'self-desens': {
    sided: true,
    view: { az: -50, el: 14 },
    person: 'kofi',
    posture: 'sit',
    start: {
      handR: 'cup',
      pins: {
        legL: floor(),
        legR: floor(),
        armL: handsOnThighs.armL,
        armR: on('thighR', [-6.5, -6, 8.5], {
          dir: [0.2, -0.4, 0.9],
          palm: [0.5, -0.85, 0],
          pole: [-1, 0, -0.8],
        }),
      },
    },
    props: [
      { kind: 'chair', back: false },
      { kind: 'cloth', on: 'thighR', off: [-6.5, -9, 5.5], size: [4, 6.5, 3] },
    ],
    arrows: [{ of: 'thighR', off: [-22, 8, 6], dir: [0, 0, 1], length: 34, both: true, fixed: true }],
    targets: ['outerThighR'],
  },
} satisfies FigureBlock
