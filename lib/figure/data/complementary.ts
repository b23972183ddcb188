import type { FigureBlock } from '../item'
import { at, on } from './pins'

/** Yoga and tai chi. */
export const complementary = {
  'ct-yoga': {
    sided: false,
    view: { az: -20, el: 10 },
    person: 'ines',
    posture: 'stand',
    start: {
      root: [0, 0, 0],
      height: 70,
      neck: [0, 0, -80],
      shL: [0, 90, 0],
      shR: [0, 90, 0],
      elL: 0,
      elR: 0,
      handL: 'flat',
      handR: 'flat',
      shift: [-8, 0],
      pins: {
        legL: at([52, 7.2, 0], { dir: [0.4, 0, 1] }),
        legR: at([-46, 7.2, 0], { dir: [-1, 0, 0.15], pole: [-1, 0, 0.2] }),
      },
    },
    props: [{ kind: 'mat' }],
    holds: [{ of: 'head', off: [30, 20, 0] }],
  },
  'ct-taichi': {
    sided: false,
    view: { az: -36, el: 9 },
    person: 'omar',
    posture: 'stand',
    start: {
      height: 80,
      shift: [4, 8],
      handL: 'flat',
      handR: 'flat',
      pins: {
        legL: at([13, 7.2, 24], { dir: [0.1, 0, 1] }),
        legR: at([-12, 7.2, -20], { dir: [-0.5, 0, 0.8] }),
        armL: on('chest', [14, 10, 30], { dir: [-0.7, 0.5, 0.3], palm: [0, 0, -1], pole: [1, -0.5, 0] }),
        armR: on('pelvis', [-24, 6, 20], { dir: [0.2, 0, 1], palm: [0, -1, 0], pole: [-1, 0.2, -0.6] }),
      },
    },
    end: {
      shift: [0, -4],
      pins: {
        armL: on('pelvis', [24, 6, 20], { dir: [-0.2, 0, 1], palm: [0, -1, 0], pole: [1, 0.2, -0.6] }),
        armR: on('chest', [-10, 12, 42], { dir: [0.1, 1, 0.3], palm: [0, 0, 1], pole: [-0.8, -0.8, 0] }),
      },
    },
    arrows: [{ of: 'handR', off: [-4, 0, 0] }],
  },
} satisfies FigureBlock
