import type { FigureBlock } from '../item'
import { behindThigh, floor, on, palmsDown } from './pins'

/** A1: stretches of hip, buttock, thigh and low back. */
export const stretches = {
  'pir-fig4-sup': {
    sided: true,
    view: { az: -50, el: 22 },
    posture: 'hook',
    start: {
      handL: 'flat',
      handR: 'flat',
      pins: { legL: floor(), legR: on('thighL', [-1, -15, 8], { pole: [-1, 0.75, 0.1] }), ...palmsDown },
    },
    end: {
      root: [10, 0, 0],
      hipL: [108, 2, 0],
      kneeL: 95,
      handL: 'cup',
      handR: 'cup',
      neck: [12, 0, 0],
      pins: {
        legL: { free: true },
        legR: on('thighL', [-1, -15, 8], { pole: [-1, 0.35, 0.2] }),
        ...behindThigh('L'),
      },
    },
    props: [{ kind: 'mat' }],
    arrows: [{ of: 'kneeL', off: [0, 8, 12] }],
    targets: ['gluteR'],
  },
} satisfies FigureBlock
