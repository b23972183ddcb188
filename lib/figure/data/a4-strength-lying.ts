import type { FigureBlock } from '../item'
import { at, feetFlat, hold, on, palmsDown } from './pins'

/** A4: strengthening on the floor. */
export const strengthLying = {
  bridge: {
    sided: false,
    view: { az: -72, el: 12 },
    posture: 'hook',
    anchor: 'neck',
    start: { handL: 'flat', handR: 'flat', pins: { ...feetFlat, ...palmsDown } },
    end: {
      root: [-30, 0, 0],
      spine: [6, 0, 0],
      neck: [24, 0, 0],
      hipL: [-4, 3, 0],
      hipR: [-4, 3, 0],
      rest: ['upper'],
    },
    props: [{ kind: 'mat' }],
    arrows: [{ of: 'pelvis', off: [0, 5, 12], length: 30 }],
    targets: ['gluteR'],
  },
  'clam-band': {
    sided: true,
    view: { az: 24, el: 20 },
    person: 'nia',
    posture: 'sideL',
    start: {
      hipL: [48, 1, 0],
      hipR: [48, -10, 0],
      kneeL: 88,
      kneeR: 88,
      shL: [146, 0, 0],
      elL: 128,
      handR: 'flat',
      pins: {
        legR: on('ankL', [-6.6, 0, 0]),
        armR: at([28, 2.5, 28], { dir: [0.9, 0, 0.5], palm: [0, -1, 0], pole: [0.3, 1, 0.2] }),
      },
    },
    end: { pins: { legR: hold({ pole: [0, 1, 0.55] }), armR: hold({ pole: [0.3, 1, 0.2] }) } },
    props: [{ kind: 'mat' }, { kind: 'pillow', under: 'head' }, { kind: 'loop', around: 'thigh', pos: 0.74 }],
    arrows: [{ of: 'kneeR', off: [0, -13, 14] }],
    targets: ['gluteMedR'],
  },
} satisfies FigureBlock
