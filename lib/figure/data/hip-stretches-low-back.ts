import type { FigureBlock } from '../item'
import { at, feetFlat, free } from './pins'

const armsOut = { shL: [0, 84, -20], shR: [0, 84, -20], elL: 6, elR: 6 } as const

/** Stretches of side and low back. */
export const hipStretchesLowBack = {
  'ql-side-bend': {
    sided: true,
    view: { az: 8, el: 7 },
    person: 'ines',
    posture: 'stand',
    start: {
      hipL: [0, 8, 6],
      hipR: [0, 8, 6],
      shR: [150, 30, 0],
      elR: 20,
      handR: 'flat',
      pins: {
        ...feetFlat,
        armL: at([52, 118, 6], { dir: [0.1, 0.95, 0.2], palm: [1, 0, 0], pole: [0.2, -1, -0.4] }),
      },
    },
    end: {
      spine: [-3, 34, 0],
      root: [0, 0, -4],
      neck: [0, -8, 0],
      shR: [176, -12, 0],
      pins: { armL: at([52, 118, 6], { dir: [0.1, 0.95, 0.2], palm: [1, 0, 0], pole: [0.2, -1, -0.4] }) },
    },
    props: [{ kind: 'wall', at: [55, 0, 0], yaw: 90, width: 60, height: 178 }],
    arrows: [{ of: 'handR', off: [0, 0, 0] }],
    targets: ['quadratusR', 'obliqueR'],
    holds: [{ of: 'handR' }],
  },
  'ql-childside': {
    extends: 'glut-childpose',
    sided: true,
    person: 'nia',
    view: { az: -60, el: 44 },
    end: {
      spine: [36, 34, 0],
      pins: {
        armL: at([56, 2.6, 40], { dir: [0.5, 0, 0.85], palm: [0, -1, 0], pole: [0.6, 0.3, -0.6] }),
        armR: at([34, 2.6, 54], { dir: [0.5, 0, 0.85], palm: [0, -1, 0], pole: [-0.6, 0.3, -0.2] }),
      },
    },
    arrows: [{ of: 'handR', off: [0, -6, 0], from: 0.3 }],
    targets: ['quadratusR'],
    holds: [{ of: 'handR' }],
  },
  'lum-rot-hold': {
    sided: true,
    view: { az: 10, el: 52 },
    person: 'kofi',
    posture: 'hook',
    start: {
      ...armsOut,
      shL: [0, 70, -20],
      shR: [0, 70, -20],
      hipL: [60, 2, 0],
      hipR: [60, 2, 0],
      pins: feetFlat,
    },
    end: {
      root: [0, 56, 0],
      spine: [0, 0, -58],
      hipL: [74, 26, 0],
      hipR: [74, -24, 0],
      kneeL: 92,
      kneeR: 92,
      neck: [0, 0, -10],
      pins: { legL: free, legR: free },
    },
    props: [{ kind: 'mat' }],
    arrows: [{ of: 'kneeL', off: [10, 0, 0], dir: [1, -0.2, 0.1], length: 28 }],
    holds: [{ of: 'footL', off: [-40, 0, 30] }],
    targets: [
      { at: 'pelvis', off: [-13, -3, -4], r: [10, 14, 13] },
      { at: 'lumbar', off: [-11, 3, -2], r: [6, 10, 8] },
    ],
  },
} satisfies FigureBlock
